package id.satuwarga.sdk.opd.internal;

import java.security.PublicKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was found good, so that the same token costs a look-up the next time. What
 * it says is judged each time, and with it whether its time is over. A thousand at most; those
 * whose time is over go first.
 */
public final class VerifiedTokens {
  static final int MOST = 1_000;

  private final Map<String, Verified> byToken = new LinkedHashMap<>();

  /** What a token says, and the key that vouches for it. */
  public static final class Verified {
    private final String keyId;
    private final PublicKey key;
    private final Map<String, Object> claims;
    private long expiresAt;

    private Verified(String keyId, PublicKey key, Map<String, Object> claims) {
      this.keyId = keyId;
      this.key = key;
      this.claims = claims;
    }

    public Map<String, Object> claims() {
      return claims;
    }
  }

  /** The token, if it was kept and its key is still the one that the server publishes. */
  public @Nullable Verified find(String token, JwksCache keys)
      throws TokenRefused, KeysUnreachable {
    Verified known;
    synchronized (byToken) {
      known = byToken.get(token);
    }
    return known != null && known.key.equals(keys.find(known.keyId)) ? known : null;
  }

  /** Judges form and signature; the token is not kept before what it says is found good too. */
  public static Verified judge(String token, String type, JwksCache keys)
      throws TokenRefused, KeysUnreachable {
    SignedToken signed = SignedToken.parse(token, type);
    PublicKey key = keys.find(signed.keyId());
    signed.judgeSignature(key);
    return new Verified(signed.keyId(), key, signed.claims());
  }

  /** Keeps a token that was found good in everything; times in seconds of the epoch. */
  public void keep(String token, Verified verified, long expiresAt, long now) {
    verified.expiresAt = expiresAt;
    synchronized (byToken) {
      byToken.remove(token);
      byToken.put(token, verified);
      Iterator<Verified> eldest = byToken.values().iterator();
      while (eldest.hasNext()) {
        if (eldest.next().expiresAt > now && byToken.size() <= MOST) {
          return;
        }
        eldest.remove();
      }
    }
  }

  int size() {
    synchronized (byToken) {
      return byToken.size();
    }
  }
}
