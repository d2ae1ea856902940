package id.satuwarga.server.bench;

import id.satuwarga.server.platform.web.Authenticator;
import java.util.ArrayList;
import java.util.List;

/** What it costs to prove who calls: a token that was seen before, and one that was not. */
final class TokenCost {
  private static final int WARM_UP = 400_000;
  private static final int BATCH = 200_000;
  private static final int BATCHES = 5;
  private final Authenticator authenticator;

  TokenCost(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** Microseconds for a token whose proof is remembered; the median of batches. */
  double warm(String token) {
    many(token, WARM_UP);
    List<Double> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      long begin = System.nanoTime();
      many(token, BATCH);
      batches.add((System.nanoTime() - begin) / 1e3 / BATCH);
    }
    return Figures.median(batches);
  }

  private void many(String token, int times) {
    for (int i = 0; i < times; i++) {
      if (authenticator.authenticate(token).failed()) {
        throw new IllegalStateException("the token is not taken");
      }
    }
  }

  /** Microseconds for a token never seen before; the median after some to warm up. */
  double cold(List<String> tokens) {
    List<Double> each = new ArrayList<>();
    for (String token : tokens) {
      long begin = System.nanoTime();
      Setup.await(authenticator.authenticate(token));
      each.add((System.nanoTime() - begin) / 1e3);
    }
    return Figures.median(each.subList(each.size() / 2, each.size()));
  }
}
