package id.satuwarga.sdk.miniapp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mini-app may know and use while it answers: who asks (by a name only this OPD knows), what
 * the citizen agreed to share, what is stored with them, the clock, and words in the citizen's
 * language.
 *
 * <pre>{@code
 * String name = context.claim("name").orElse(context.say("Warga", "Citizen"));
 * screen.text(context.moment(context.now()) + ": " + name);
 * }</pre>
 */
public final class Context {
  /** Whose time is kept where no territory is known. */
  private static final String CAPITAL = "31";

  private final String subject;
  private final Language language;
  private final RegionTime time;
  private final Map<String, String> claims;
  private final Clock clock;
  private final @Nullable Storage storage;

  private Context(
      String subject,
      Language language,
      RegionTime time,
      Map<String, String> claims,
      Clock clock,
      @Nullable Storage storage) {
    this.subject = Objects.requireNonNull(subject, "subject");
    this.language = language;
    this.time = time;
    this.claims = claims;
    this.clock = Objects.requireNonNull(clock, "clock");
    this.storage = storage;
  }

  /** A context for this visit and citizen: by the system's clock. For hosts and tests. */
  public static Context of(Visit visit, String subject) {
    return of(subject, visit.language(), visit.region());
  }

  /** A context for what another OPD asks about this citizen. For hosts and tests. */
  public static Context of(DataRequest request, String subject) {
    return of(subject, request.language(), CAPITAL);
  }

  private static Context of(String subject, Language language, String region) {
    return new Context(
        subject, language, RegionTime.of(region), Collections.emptyMap(), Clock.systemUTC(), null);
  }

  /** The same context with something the citizen agreed to share. */
  public Context claim(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(claims);
    more.put(name, value);
    return new Context(subject, language, time, Collections.unmodifiableMap(more), clock, storage);
  }

  /** The same context with what is stored with the citizen: for a manifest that asks for it. */
  public Context storage(Storage kept) {
    return new Context(
        subject, language, time, claims, clock, Objects.requireNonNull(kept, "storage"));
  }

  /** The same context by this clock. */
  public Context clock(Clock used) {
    return new Context(subject, language, time, claims, used, storage);
  }

  /**
   * The citizen as this OPD knows them: always the same, of no use to another OPD. Notices are sent
   * to it.
   */
  public String subject() {
    return subject;
  }

  /** What the citizen agreed to share: {@code name}, {@code phone}, {@code nik} … */
  public Optional<String> claim(String name) {
    return Optional.ofNullable(claims.get(name));
  }

  /**
   * A few small texts kept with this citizen.
   *
   * @throws IllegalStateException when the manifest does not ask for it
   */
  public Storage storage() {
    if (storage == null) {
      throw new IllegalStateException(
          "no storage: add {\"name\": \"storage\", \"reason\": {\"id\": \"…\", \"en\": \"…\"}}"
              + " to req_permissions of miniapp.json; a data source has none");
    }
    return storage;
  }

  /** The time is asked here and nowhere else, so that tests can set it. */
  public Instant now() {
    return clock.instant();
  }

  /** The clock behind {@link #now}, for code that wants one. */
  public Clock clock() {
    return clock;
  }

  /** The language the citizen reads. */
  public Language language() {
    return language;
  }

  /** The words in the citizen's language. */
  public String say(String indonesian, String english) {
    return say(Text.of(indonesian, english));
  }

  /** The words in the citizen's language. */
  public String say(Text words) {
    return words.in(language);
  }

  /** A moment as citizens of this territory read it: Minggu, 22 November 2026 pukul 10.30 WIB. */
  public String moment(Instant instant) {
    return time.moment(instant, language);
  }

  /** A day as citizens read it: Minggu, 22 November 2026. */
  public String day(LocalDate date) {
    return RegionTime.day(date, language);
  }

  /** The day it is now where the citizen lives. */
  public LocalDate today() {
    return now().atZone(time.zone()).toLocalDate();
  }

  /** Names nobody: subject and claims belong in no log. */
  @Override
  public String toString() {
    return "Context in " + language.code();
  }
}
