package id.satuwarga.sdk.client;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an OPD tells one citizen.
 *
 * <pre>{@code
 * NoticeDraft.to(recipient)
 *     .app("id.batam.apekesah")
 *     .category("complaint_status")
 *     .subject("Pengaduan Anda dijawab")
 *     .body("Petugas sedang menuju lokasi.")
 *     .page("/complaints/42")
 *     .reference("complaint-42-answer-1")
 *     .build();
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
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
  private static final int SUBJECT = 120;
  private static final int BODY = 10_000;

  private final Builder told;

  private NoticeDraft(Builder told) {
    this.told = told;
  }

  /** To the citizen with this pairwise subject, see {@code Context.subject()}. */
  public static Builder to(String recipient) {
    return new Builder(fitting(RECIPIENT, recipient, "recipient"));
  }

  /** Pairwise subject of the citizen. */
  public String recipient() {
    return told.recipient;
  }

  /** Id of the mini-app it comes from. */
  public String app() {
    return told.app;
  }

  /** One of the categories of the manifest's notices. */
  public String category() {
    return told.category;
  }

  /** What it is about, in one line. */
  public String subject() {
    return told.subject;
  }

  /** Plain text; blank lines part paragraphs. */
  public String body() {
    return told.body;
  }

  /** The page of the mini-app that a tap opens; the start when absent. */
  public Optional<String> page() {
    return Optional.ofNullable(told.page);
  }

  /** {@code id} or {@code en}, if it was said. */
  public Optional<String> language() {
    return Optional.ofNullable(told.language);
  }

  /** The OPD's own name for it: one reference, one notice. */
  public String reference() {
    return told.reference;
  }

  /** After which it says nothing any more. */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(told.expiresAt);
  }

  /** Names the reference only: what is told belongs in no log. */
  @Override
  public String toString() {
    return "Notice " + told.reference;
  }

  private static String fitting(Pattern pattern, String text, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(what + " must look like " + pattern);
    }
    return text;
  }

  private static String words(String text, int longest, String what) {
    String clean =
        CONTROL.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("").trim();
    int length = clean.codePointCount(0, clean.length());
    if (length < 1 || length > longest) {
      throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
    }
    return clean;
  }

  /** Tells the rest of a notice. */
  public static final class Builder {
    private final String recipient;
    private String app = "";
    private String category = "";
    private String subject = "";
    private String body = "";
    private String reference = "";
    private @Nullable String page;
    private @Nullable String language;
    private @Nullable Instant expiresAt;

    private Builder(String recipient) {
      this.recipient = recipient;
    }

    private Builder(Builder other) {
      this.recipient = other.recipient;
      this.app = other.app;
      this.category = other.category;
      this.subject = other.subject;
      this.body = other.body;
      this.reference = other.reference;
      this.page = other.page;
      this.language = other.language;
      this.expiresAt = other.expiresAt;
    }

    /** The mini-app it comes from; the OPD owns or operates it. */
    public Builder app(String appId) {
      this.app = appId;
      return this;
    }

    /** One of the categories of the manifest's notices. */
    public Builder category(String name) {
      this.category = name;
      return this;
    }

    /** What it is about, in at most 120 characters. */
    public Builder subject(String words) {
      this.subject = words;
      return this;
    }

    /** Plain text of at most 10,000 characters; blank lines part paragraphs. */
    public Builder body(String words) {
      this.body = words;
      return this;
    }

    /** The page of the mini-app that a tap opens. */
    public Builder page(String path) {
      this.page = path;
      return this;
    }

    /** In which language it is written: {@code id} or {@code en}. */
    public Builder language(String code) {
      this.language = code;
      return this;
    }

    /** Ours for this notice, unique for the OPD: the same for each time it is sent. */
    public Builder reference(String unique) {
      this.reference = unique;
      return this;
    }

    /** After which it says nothing any more. */
    public Builder expiresAt(Instant instant) {
      this.expiresAt = instant;
      return this;
    }

    /**
     * The notice, ready to be sent.
     *
     * @throws IllegalArgumentException when the server would not take it
     */
    public NoticeDraft build() {
      Builder judged = new Builder(this);
      judged.app = fitting(APP_ID, app, "app");
      judged.category = fitting(CATEGORY, category, "category");
      judged.subject = words(subject, SUBJECT, "subject");
      judged.body = words(body, BODY, "body");
      judged.reference = fitting(REFERENCE, reference, "reference");
      judged.language = language == null ? null : fitting(LANGUAGE, language, "language");
      judged.page = page == null ? null : fitting(PAGE, page, "page");
      return new NoticeDraft(judged);
    }
  }
}
