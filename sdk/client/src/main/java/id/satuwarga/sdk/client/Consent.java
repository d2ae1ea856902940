package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the citizen agreed to. */
public final class Consent {
  private final ConsentJson.Granted json;

  Consent(ConsentJson.Granted json) {
    this.json = json;
  }

  /** Id of the mini-app. */
  public String appId() {
    return json.appId == null ? "" : json.appId;
  }

  /** Its name, if it still has one. */
  public Optional<String> appName() {
    return Optional.ofNullable(json.name);
  }

  /** Name of the agency that sees it. */
  public String opdName() {
    return json.opd == null || json.opd.name == null ? "" : json.opd.name;
  }

  /** What it may see, such as {@code name}. */
  public List<String> claims() {
    return json.claims == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(json.claims));
  }

  /** When it ends by itself. */
  public Instant until() {
    return json.until();
  }
}
