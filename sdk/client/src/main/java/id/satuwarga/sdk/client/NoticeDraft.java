package id.satuwarga.sdk.client;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an OPD tells one citizen. Immutable: each method that tells more gives another one, and
 * refuses with an {@link IllegalArgumentException} what the server would not take.
 *
 * <pre>{@code
 * NoticeDraft.to(recipient)
 *     .app("id.batam.apekesah")
 *     .category("complaint_status")
 *     .subject("Pengaduan Anda dijawab")
 *     .body("Petugas sedang menuju lokasi.")
 *     .page("/complaints/42")
 *     .reference("complaint-42-answer-1");
 * }</pre>
 *
 * The reference makes sending again harmless: one reference, one notice.
 */
public final class NoticeDraft {
  private static final Pattern RECIPIENT = Pattern.compile("[A-Za-z0-9_-]{20,100}");
  private static final Pattern APP_ID =
      Pattern.compile("(?=.{1,100}$)[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*){1,5}");
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_]{1,39}");
  private static final Pattern LANGUAGE = Pattern.compile("id|en");
  private static final Pattern PAGE = Pattern.compile("/[A-Za-z0-9._~/-]{0,299}");
  private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,120}");
  private static final Pattern ATTACHMENT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
  private static final List<String> NEEDED =
      Arrays.asList("app", "category", "subject", "body", "reference");
  private static final int SUBJECT = 120;
  private static final int BODY = 10_000;
  private static final int MOST_DAYS = 30;
  private static final int MOST_REMINDERS = 4;
  private static final int MOST_ATTACHMENTS = 3;
  private static final LocalTime DAWN = LocalTime.of(8, 0);
  private static final LocalTime DUSK = LocalTime.of(20, 0);

  private final Map<String, String> told;

  private NoticeDraft(Map<String, String> told) {
    this.told = Collections.unmodifiableMap(told);
  }

  /** To the citizen with this pairwise subject, see {@code Context.subject()}. */
  public static NoticeDraft to(String recipient) {
    return new NoticeDraft(Collections.emptyMap()).fitting("recipient", RECIPIENT, recipient);
  }

  /** From this mini-app; the OPD owns or operates it. */
  public NoticeDraft app(String appId) {
    return fitting("app", APP_ID, appId);
  }

  /** One of the categories of the manifest's notices. */
  public NoticeDraft category(String name) {
    return fitting("category", CATEGORY, name);
  }

  /** What it is about, in one line of at most 120 characters. */
  public NoticeDraft subject(String words) {
    return words("subject", words, SUBJECT);
  }

  /** Plain text of at most 10,000 characters; blank lines part paragraphs. */
  public NoticeDraft body(String words) {
    return words("body", words, BODY);
  }

  /** The page of the mini-app that a tap opens: the start when nothing is said. */
  public NoticeDraft page(String path) {
    return fitting("page", PAGE, path);
  }

  /** In which language it is written: {@code id} or {@code en}. */
  public NoticeDraft language(String code) {
    return fitting("language", LANGUAGE, code);
  }

  /** Ours for this notice, unique for the OPD: the same for each time it is sent. */
  public NoticeDraft reference(String unique) {
    return fitting("reference", REFERENCE, unique);
  }

  /** After which it says nothing any more. */
  public NoticeDraft expiresAt(Instant instant) {
    return with("expiresAt", instant.toString());
  }

  /** Until when the citizen should have done what it asks for; the inbox shows it. */
  public NoticeDraft dueAt(Instant instant) {
    return with("dueAt", instant.toString());
  }

  /**
   * The phone reminds the citizen so many days before {@link #dueAt}, at this time of the day where
   * they live: between 08:00 and 20:00, four times at most.
   */
  public NoticeDraft remind(int daysBefore, LocalTime at) {
    if (daysBefore < 0 || daysBefore > MOST_DAYS || at.isBefore(DAWN) || at.isAfter(DUSK)) {
      throw new IllegalArgumentException("0 to 30 days before, from 08:00 to 20:00");
    }
    List<String> all = new ArrayList<>(reminders());
    all.add(daysBefore + " " + at.truncatedTo(ChronoUnit.MINUTES));
    if (all.size() > MOST_REMINDERS) {
      throw new IllegalArgumentException("four reminders at most");
    }
    return with("reminders", String.join(",", all));
  }

  /**
   * A file goes with it, by the id that {@link Notices#attach} gave: three at most, in this order.
   * A file goes with one notice, which is sent by itself.
   */
  public NoticeDraft attachment(String attachmentId) {
    if (!ATTACHMENT.matcher(attachmentId).matches()) {
      throw new IllegalArgumentException("an attachment is named by the id that attach gave");
    }
    List<String> all = new ArrayList<>(attachments());
    all.add(attachmentId);
    if (all.size() > MOST_ATTACHMENTS || all.indexOf(attachmentId) < all.size() - 1) {
      throw new IllegalArgumentException("three attachments at most, each once");
    }
    return with("attachments", String.join(",", all));
  }

  /** Pairwise subject of the citizen. */
  public String recipient() {
    return said("recipient");
  }

  /** Id of the mini-app it comes from. */
  public String app() {
    return said("app");
  }

  /** One of the categories of the manifest's notices. */
  public String category() {
    return said("category");
  }

  /** What it is about, in one line. */
  public String subject() {
    return said("subject");
  }

  /** Plain text; blank lines part paragraphs. */
  public String body() {
    return said("body");
  }

  /** The page of the mini-app that a tap opens, if it was said. */
  public Optional<String> page() {
    return Optional.ofNullable(told.get("page"));
  }

  /** {@code id} or {@code en}, if it was said. */
  public Optional<String> language() {
    return Optional.ofNullable(told.get("language"));
  }

  /** The OPD's own name for it: one reference, one notice. */
  public String reference() {
    return said("reference");
  }

  /** After which it says nothing any more, if that was said. */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(told.get("expiresAt")).map(Instant::parse);
  }

  /** Until when it should be done, if that was said. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(told.get("dueAt")).map(Instant::parse);
  }

  /** Each as days before and time of the day: {@code 1 09:00}. */
  public List<String> reminders() {
    String all = told.get("reminders");
    return all == null ? Collections.emptyList() : Arrays.asList(all.split(",", -1));
  }

  /** Ids of the files that go with it. */
  public List<String> attachments() {
    String all = told.get("attachments");
    return all == null ? Collections.emptyList() : Arrays.asList(all.split(",", -1));
  }

  /** Names the reference only: what is told belongs in no log. */
  @Override
  public String toString() {
    return "Notice " + reference();
  }

  /** This one, if it can be sent. */
  NoticeDraft whole() {
    for (String needed : NEEDED) {
      if (!told.containsKey(needed)) {
        throw new IllegalArgumentException("a notice needs its " + needed);
      }
    }
    if (!reminders().isEmpty() && !dueAt().isPresent()) {
      throw new IllegalArgumentException("reminders need a dueAt");
    }
    return this;
  }

  private NoticeDraft fitting(String name, Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " must look like " + pattern);
    }
    return with(name, text);
  }

  private NoticeDraft words(String name, String text, int longest) {
    String clean =
        CONTROL.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("").trim();
    int length = clean.codePointCount(0, clean.length());
    if (length < 1 || length > longest) {
      throw new IllegalArgumentException(name + " has 1 to " + longest + " characters");
    }
    return with(name, clean);
  }

  private NoticeDraft with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(told);
    more.put(name, value);
    return new NoticeDraft(more);
  }

  private String said(String name) {
    return told.getOrDefault(name, "");
  }
}
