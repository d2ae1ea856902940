package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;
import java.util.List;

/** Data that a mini-app's OPD provides to others. */
public final class DataOffer {
  private final String source;
  private final List<String> fields;
  private final Text description;

  DataOffer(String source, List<String> fields, Text description) {
    this.source = source;
    this.fields = fields;
    this.description = description;
  }

  /** Its name after {@code app_id/}. */
  public String source() {
    return source;
  }

  /** The names of what can be asked for. */
  public List<String> fields() {
    return fields;
  }

  /** What it is, as the citizen reads it. */
  public Text description() {
    return description;
  }
}
