package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.AccessJson;
import id.satuwarga.sdk.client.internal.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Somebody looked at the citizen's data. */
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
}
