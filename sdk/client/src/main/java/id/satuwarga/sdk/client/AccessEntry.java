package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.AccessJson;
import id.satuwarga.sdk.client.internal.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Somebody looked at the citizen's data.
 *
 * <pre>{@code
 * for (AccessEntry look : app.accessLog().execute()) {
 *   show(look.at(), look.opdName(), look.purpose(), look.claims());
 * }
 * }</pre>
 */
public final class AccessEntry {
  private final AccessJson json;

  AccessEntry(AccessJson json) {
    this.json = json;
  }

  /** When. */
  public Instant at() {
    return Times.of(json.at);
  }

  /** Name of the agency that looked. */
  public String opdName() {
    return json.opd == null || json.opd.name == null ? "" : json.opd.name;
  }

  /** Name of the service it was for, if it was for one. */
  public Optional<String> appName() {
    return Optional.ofNullable(json.appName);
  }

  /**
   * Where it read, when another service holds the data: {@code id.batam.kependudukan/ktp}. What it
   * saw are the names of that service's fields then.
   */
  public Optional<String> source() {
    return Optional.ofNullable(json.source);
  }

  /** What that other service is called. */
  public Optional<String> sourceName() {
    return Optional.ofNullable(json.sourceName);
  }

  /** What it saw, such as {@code name}. */
  public List<String> claims() {
    return json.claims == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(json.claims));
  }

  /** What it said it was for. */
  public String purpose() {
    return json.purpose == null ? "" : json.purpose;
  }

  /** {@code consent}, {@code legal_basis} or {@code export}. */
  public String basis() {
    return json.basis == null ? "" : json.basis;
  }

  /** Law and article, where {@link #basis} is one. */
  public Optional<String> legalBasis() {
    return Optional.ofNullable(json.legalBasis);
  }
}
