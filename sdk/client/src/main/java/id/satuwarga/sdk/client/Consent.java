package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ConsentJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the citizen agreed to.
 *
 * <pre>{@code
 * for (Consent consent : app.consents().list().execute()) {
 *   show(consent.opdName(), consent.claims(), consent.uses(), consent.until());
 * }
 * }</pre>
 */
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

  /** The sources it may read from other services, such as {@code id.batam.kependudukan/ktp}. */
  public List<String> uses() {
    return json.uses == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(json.uses));
  }

  /** When it ends by itself. */
  public Instant until() {
    return json.until();
  }
}
