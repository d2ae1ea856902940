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
  private final Map<String, String> claims;
  private final Clock clock;
  private final Language language;
  private final RegionTime time;
  private final @Nullable Storage storage;

  private Context(Builder built) {
    this.subject = built.subject;
    this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(built.claims));
    this.clock = built.clock;
    this.language = built.language;
    this.time = RegionTime.of(built.region);
    this.storage = built.storage;
  }

  /** A context for this visit and citizen, to be told more. For hosts and tests. */
  public static Builder of(Visit visit, String subject) {
    return new Builder(visit.language(), visit.region(), subject);
  }

  /** A context for what another OPD asks about this citizen. For hosts and tests. */
  public static Builder of(DataRequest request, String subject) {
    return new Builder(request.language(), CAPITAL, subject);
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

  /** Tells more about a context. */
  public static final class Builder {
    private final String subject;
    private final Language language;
    private final String region;
    private final Map<String, String> claims = new LinkedHashMap<>();
    private Clock clock = Clock.systemUTC();
    private @Nullable Storage storage;

    private Builder(Language language, String region, String subject) {
      this.subject = Objects.requireNonNull(subject, "subject");
      this.language = language;
      this.region = region;
    }

    /** Something the citizen agreed to share. */
    public Builder claim(String name, String value) {
      claims.put(name, value);
      return this;
    }

    /** What is stored with the citizen: for a manifest that asks for it. */
    public Builder storage(Storage kept) {
      this.storage = Objects.requireNonNull(kept, "storage");
      return this;
    }

    /** The clock to ask: the system's when nothing is said. */
    public Builder clock(Clock used) {
      this.clock = Objects.requireNonNull(used, "clock");
      return this;
    }

    /** The context. */
    public Context build() {
      return new Context(this);
    }
  }
}
