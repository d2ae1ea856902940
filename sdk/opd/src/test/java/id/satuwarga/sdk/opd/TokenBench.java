package id.satuwarga.sdk.opd;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a visit token costs the OPD that verifies it: when it is new, and when it comes again. */
final class TokenBench {
  private static final int NEW = 2_000;
  private static final int AGAIN = 2_000_000;
  private static final int ROUNDS = 3;

  private TokenBench() {}

  /** Prints both; the last of three rounds counts, since the first two warm up. */
  public static void main(String[] arguments) throws Exception {
    try (Gateway gateway = new Gateway(Clock.systemUTC())) {
      VisitTokens tokens = VisitTokens.of(gateway.issuer(), Gateway.OPD);
      double cold = 0;
      double warm = 0;
      for (int round = 0; round < ROUNDS; round++) {
        List<String> fresh = new ArrayList<>();
        for (int at = 0; at < NEW; at++) {
          fresh.add(gateway.token(Map.of("jti", UUID.randomUUID().toString())));
        }
        long begun = System.nanoTime();
        fresh.forEach(tokens::verify);
        cold = micros(begun, NEW);
        String seen = fresh.get(NEW - 1);
        begun = System.nanoTime();
        for (int at = 0; at < AGAIN; at++) {
          tokens.verify(seen);
        }
        warm = micros(begun, AGAIN);
      }
      System.out.printf("sdk/opd: a visit token seen before     %9.2f us%n", warm);
      System.out.printf("sdk/opd: a visit token not seen before %9.2f us%n", cold);
    }
  }

  private static double micros(long begun, int times) {
    return (System.nanoTime() - begun) / 1_000.0 / times;
  }
}
