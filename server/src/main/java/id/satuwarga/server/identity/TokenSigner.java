package id.satuwarga.server.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.json.Json;
import java.time.Clock;
import java.time.Duration;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Signs every token this house gives out. The type says what for; whoever takes one pins it. */
@Singleton
public final class TokenSigner {
  private final IdentityConfig config;
  private final Keys keys;
  private final Clock clock;
  private final Ids ids;

  @Inject
  TokenSigner(IdentityConfig config, Keys keys, Clock clock, Ids ids) {
    this.config = config;
    this.keys = keys;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A signed token of this type, such as {@code satuwarga-visit+jwt}. The claims are a record with
   * at least {@code sub} and {@code aud}; issuer, times and {@code jti} are added here.
   */
  public String sign(String type, Object claims, Duration lifetime) {
    ObjectNode all = (ObjectNode) Json.tree(claims);
    long now = clock.instant().getEpochSecond();
    all.put("iss", config.issuer());
    all.put("iat", now);
    all.put("exp", now + lifetime.toSeconds());
    if (!all.has("jti")) {
      all.put("jti", ids.next().toString());
    }
    return keys.signer().sign(type, all);
  }
}
