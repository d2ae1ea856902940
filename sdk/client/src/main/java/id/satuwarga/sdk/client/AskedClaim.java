package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.util.Optional;

/** One thing about the citizen that a service asks to see. */
public final class AskedClaim {
  private final ConsentJson.Claim json;

  AskedClaim(ConsentJson.Claim json) {
    this.json = json;
  }

  /** What programs call it, such as {@code name}. */
  public String name() {
    return json.name == null ? "" : json.name;
  }

  /** What citizens call it. */
  public String label() {
    return json.label == null ? "" : json.label;
  }

  /** Why it is asked for. */
  public String purpose() {
    return json.purpose == null ? "" : json.purpose;
  }

  /** Whether the service does not work without. */
  public boolean isRequired() {
    return json.required;
  }

  /** What the service would see. */
  public Optional<String> preview() {
    return Optional.ofNullable(json.preview);
  }
}
