package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Data of another OPD that a mini-app uses, and what for. */
public final class DataUse {
  private final String source;
  private final List<String> fields;
  private final Text purpose;
  private final @Nullable String legalBasis;

  DataUse(String source, List<String> fields, Text purpose, @Nullable String legalBasis) {
    this.source = source;
    this.fields = fields;
    this.purpose = purpose;
    this.legalBasis = legalBasis;
  }

  /** {@code app_id/source}. */
  public String source() {
    return source;
  }

  /** The names of what is asked for. */
  public List<String> fields() {
    return fields;
  }

  /** Read by the citizen. */
  public Text purpose() {
    return purpose;
  }

  /** The rule that allows it without consent. */
  public Optional<String> legalBasis() {
    return Optional.ofNullable(legalBasis);
  }
}
