package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing about the citizen that a service asks to see: a claim that the one app knows, or data
 * that another service holds.
 *
 * <pre>{@code
 * for (AskedClaim asked : consent.asks()) {
 *   show(asked.label(), asked.purpose(), asked.preview().orElse(""), asked.holder().orElse(""));
 * }
 * }</pre>
 */
public final class AskedClaim {
  private final String name;
  private final String label;
  private final String purpose;
  private final boolean required;
  private final @Nullable String preview;
  private final ConsentJson.@Nullable Use use;

  private AskedClaim(ConsentJson.Claim json) {
    this.name = text(json.name);
    this.label = text(json.label);
    this.purpose = text(json.purpose);
    this.required = json.required;
    this.preview = json.preview;
    this.use = null;
  }

  private AskedClaim(ConsentJson.Use json) {
    this.name = text(json.source);
    this.label = json.description == null ? text(json.name) : json.description;
    this.purpose = text(json.purpose);
    this.required = false;
    this.preview = null;
    this.use = json;
  }

  static AskedClaim of(ConsentJson.Claim json) {
    return new AskedClaim(json);
  }

  static AskedClaim of(ConsentJson.Use json) {
    return new AskedClaim(json);
  }

  /** What programs call it: {@code name}, or the source {@code id.batam.kependudukan/ktp}. */
  public String name() {
    return name;
  }

  /** What citizens call it. */
  public String label() {
    return label;
  }

  /** Why it is asked for. */
  public String purpose() {
    return purpose;
  }

  /** Whether the service does not work without. */
  public boolean isRequired() {
    return required;
  }

  /** What the service would see. */
  public Optional<String> preview() {
    return Optional.ofNullable(preview);
  }

  /** The names of what is read of a source; none of a claim. */
  public List<String> fields() {
    return use == null || use.fields == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(use.fields));
  }

  /** What the service is called that holds the data, where it is another one. */
  public Optional<String> holder() {
    return Optional.ofNullable(use).map(it -> it.name);
  }

  /** The law that allows it; the citizen is told and not asked. */
  public Optional<String> legalBasis() {
    return Optional.ofNullable(use).map(it -> it.legalBasis);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
