package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a service asks to see. */
public final class ConsentRequest {
  private final ConsentJson.Asked json;

  ConsentRequest(ConsentJson.Asked json) {
    this.json = json;
  }

  /** Id of the mini-app that asks. */
  public String appId() {
    return json.appId == null ? "" : json.appId;
  }

  /** Name of the agency that would see it. */
  public String opdName() {
    return json.opd == null || json.opd.name == null ? "" : json.opd.name;
  }

  /** One by one. */
  public List<AskedClaim> claims() {
    return json.claims == null
        ? Collections.emptyList()
        : json.claims.stream().map(AskedClaim::new).collect(Collectors.toList());
  }

  /** What the agency does with it. */
  public Optional<String> privacyUrl() {
    return Optional.ofNullable(json.privacyUrl);
  }

  /** What the citizen agreed to before, if they did. */
  public Optional<Consent> granted() {
    return Optional.ofNullable(json.granted).map(Consent::new);
  }

  String asked() {
    return json.asked == null ? "" : json.asked;
  }
}
