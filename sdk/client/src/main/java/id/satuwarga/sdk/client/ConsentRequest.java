package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a service asks to see.
 *
 * <pre>{@code
 * ConsentRequest request = app.consents().request("id.batam.apekesah").execute();
 * request.claims().forEach(claim -> show(claim.label(), claim.purpose()));
 * request.uses().forEach(use -> show(use.holder().orElse(""), use.label(), use.fields()));
 * }</pre>
 */
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

  /** What it asks of the citizen, one by one. */
  public List<AskedClaim> claims() {
    return json.claims == null
        ? Collections.emptyList()
        : json.claims.stream().map(AskedClaim::of).collect(Collectors.toList());
  }

  /** Data of other services that it wants to read, source by source. */
  public List<AskedClaim> uses() {
    return json.uses == null
        ? Collections.emptyList()
        : json.uses.stream().map(AskedClaim::of).collect(Collectors.toList());
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
