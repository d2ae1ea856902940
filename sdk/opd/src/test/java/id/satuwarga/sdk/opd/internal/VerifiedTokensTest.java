package id.satuwarga.sdk.opd.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.opd.Gateway;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private final VerifiedTokens tokens = new VerifiedTokens();

  @Test
  void theNewestThousandAreKept() throws Exception {
    VerifiedTokens.Verified verified = verified();
    for (int at = 0; at < VerifiedTokens.MOST + 5; at++) {
      tokens.keep("token-" + at, verified, 300, 0);
    }

    assertThat(tokens.size()).isEqualTo(VerifiedTokens.MOST);
  }

  @Test
  void thoseWhoseTimeIsOverGoFirst() throws Exception {
    tokens.keep("first", verified(), 300, 0);
    tokens.keep("second", verified(), 310, 10);
    tokens.keep("third", verified(), 700, 305);

    assertThat(tokens.size()).isEqualTo(2);
  }

  private static VerifiedTokens.Verified verified() throws Exception {
    try (Gateway gateway = new Gateway(Clock.systemUTC())) {
      JwksCache keys =
          new JwksCache(
              new JwksSource(gateway.issuer() + "/.well-known/jwks.json"), Clock.systemUTC());
      return VerifiedTokens.judge(gateway.token(), "satuwarga-visit+jwt", keys);
    }
  }
}
