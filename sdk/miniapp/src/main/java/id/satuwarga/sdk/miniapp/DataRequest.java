package id.satuwarga.sdk.miniapp;

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
  private final Reader reader;
  private final Text purpose;
  private final @Nullable String legalBasis;
  private final Language language;

  private DataRequest(
      String source,
      List<String> fields,
      Reader reader,
      Text purpose,
      @Nullable String legalBasis,
      Language language) {
    this.source = source;
    this.fields = fields;
    this.reader = reader;
    this.purpose = Objects.requireNonNull(purpose, "purpose");
    this.legalBasis = legalBasis;
    this.language = Objects.requireNonNull(language, "language");
  }

  /** A request of an example's OPD for these fields of a source. For hosts and tests. */
  public static DataRequest of(String source, String... fields) {
    return new DataRequest(
        Objects.requireNonNull(source, "source"),
        Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(Arrays.asList(fields)))),
        new Reader("id.example.reader", "example"),
        Text.of("Contoh", "Example"),
        null,
        Language.INDONESIAN);
  }

  /** The same request of this mini-app of the OPD with this code. */
  public DataRequest reader(String appId, String opd) {
    Reader other =
        new Reader(Objects.requireNonNull(appId, "appId"), Objects.requireNonNull(opd, "opd"));
    return new DataRequest(source, fields, other, purpose, legalBasis, language);
  }

  /** The same request for this purpose. */
  public DataRequest purpose(Text words) {
    return new DataRequest(source, fields, reader, words, legalBasis, language);
  }

  /** The same request by a rule that allows it. */
  public DataRequest legalBasis(String rule) {
    return new DataRequest(
        source, fields, reader, purpose, Objects.requireNonNull(rule, "legalBasis"), language);
  }

  /** The same request for an answer in this language. */
  public DataRequest language(Language spoken) {
    return new DataRequest(source, fields, reader, purpose, legalBasis, spoken);
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
    return reader.app;
  }

  /** The OPD that asks. */
  public String readerOpd() {
    return reader.opd;
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
    return "Request of " + reader.app + " for " + source + " " + fields;
  }

  /** Who asks. */
  private static final class Reader {
    final String app;
    final String opd;

    Reader(String app, String opd) {
      this.app = app;
      this.opd = opd;
    }
  }
}
