package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something about the citizen that a mini-app asks for, and what for. */
public final class Claim {
  private final String name;
  private final Text purpose;
  private final @Nullable String legalBasis;
  private final boolean required;

  Claim(String name, Text purpose, @Nullable String legalBasis, boolean required) {
    this.name = name;
    this.purpose = purpose;
    this.legalBasis = legalBasis;
    this.required = required;
  }

  /** {@code name}, {@code nik}, {@code phone} … */
  public String name() {
    return name;
  }

  /** Read by the citizen who decides. */
  public Text purpose() {
    return purpose;
  }

  /** The rule that allows it without consent. */
  public Optional<String> legalBasis() {
    return Optional.ofNullable(legalBasis);
  }

  /** Whether the service is of no use without it. */
  public boolean isRequired() {
    return required;
  }
}
