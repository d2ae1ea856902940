package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.CallReader;
import id.satuwarga.sdk.miniapp.internal.JsonProblem;
import id.satuwarga.sdk.miniapp.internal.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another OPD's mini-app asks for data of a citizen: which, who asks, and what for. The citizen is
 * {@link Context#subject()}.
 *
 * <pre>{@code
 * if (request.source().equals("family-card") && request.fields().contains("number")) {
 *   return familyCard(context.subject());
 * }
 * }</pre>
 */
public final class DataRequest {
  private final String source;
  private final List<String> fields;
  private final String readerApp;
  private final String readerOpd;
  private final Text purpose;
  private final @Nullable String legalBasis;
  private final Language language;

  private DataRequest(Builder built) {
    this.source = built.source;
    this.fields = built.fields;
    this.readerApp = built.readerApp;
    this.readerOpd = built.readerOpd;
    this.purpose = built.purpose;
    this.legalBasis = built.legalBasis;
    this.language = built.language;
  }

  /** A request for these fields of a source, to be told more. For hosts and tests. */
  public static Builder of(String source, String... fields) {
    return new Builder(source, fields);
  }

  /**
   * The request of a JSON text in UTF-8, as the gateway sends it.
   *
   * @throws InvalidCallException when it is none, or asks for what the manifest does not provide
   */
  public static DataRequest read(byte[] json, Manifest manifest) {
    try {
      return CallReader.data(StrictJson.read(json, GatewayCall.LARGEST), manifest);
    } catch (JsonProblem e) {
      throw new InvalidCallException(e.pointer(), e.reason());
    }
  }

  /** The name of the source, as in {@code provides} of the manifest. */
  public String source() {
    return source;
  }

  /** The names of what is asked for; each once. */
  public List<String> fields() {
    return fields;
  }

  /** The mini-app that asks. */
  public String readerApp() {
    return readerApp;
  }

  /** The OPD that asks. */
  public String readerOpd() {
    return readerOpd;
  }

  /** What for, as the citizen reads it. */
  public Text purpose() {
    return purpose;
  }

  /** The rule that allows it; without one the citizen has agreed. */
  public Optional<String> legalBasis() {
    return Optional.ofNullable(legalBasis);
  }

  /** The language of the answer. */
  public Language language() {
    return language;
  }

  @Override
  public String toString() {
    return "Request of " + readerApp + " for " + source + " " + fields;
  }

  /** Tells more about a request. */
  public static final class Builder {
    private final String source;
    private final List<String> fields;
    private String readerApp = "id.example.reader";
    private String readerOpd = "example";
    private Text purpose = Text.of("Contoh", "Example");
    private @Nullable String legalBasis;
    private Language language = Language.INDONESIAN;

    private Builder(String source, String... fields) {
      this.source = Objects.requireNonNull(source, "source");
      this.fields =
          Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(Arrays.asList(fields))));
    }

    /** The mini-app that asks and the code of its OPD. */
    public Builder reader(String appId, String opd) {
      this.readerApp = Objects.requireNonNull(appId, "appId");
      this.readerOpd = Objects.requireNonNull(opd, "opd");
      return this;
    }

    /** What for. */
    public Builder purpose(Text words) {
      this.purpose = Objects.requireNonNull(words, "purpose");
      return this;
    }

    /** The rule that allows it. */
    public Builder legalBasis(String rule) {
      this.legalBasis = Objects.requireNonNull(rule, "legalBasis");
      return this;
    }

    /** The language of the answer: Bahasa Indonesia when nothing is said. */
    public Builder language(Language spoken) {
      this.language = Objects.requireNonNull(spoken, "language");
      return this;
    }

    /** The request. */
    public DataRequest build() {
      return new DataRequest(this);
    }
  }
}
