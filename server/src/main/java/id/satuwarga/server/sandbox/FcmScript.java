package id.satuwarga.server.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What the stand-in is to do next, and what it did. */
@Singleton
final class FcmScript {
  private static final int KEPT = 1_000;
  private final Queue<FcmTrouble> next = new ArrayDeque<>();
  private final Map<String, Integer> counters = new TreeMap<>();
  private final List<FcmPost> taken = new ArrayList<>();
  private int retryAfter;

  @Inject
  FcmScript() {}

  /** The next messages meet these troubles, whatever their tokens. */
  synchronized void then(Collection<FcmTrouble> troubles) {
    next.addAll(troubles);
  }

  /** What a refusal that may be repeated says of waiting; 0 says nothing. */
  synchronized void retryAfter(int seconds) {
    retryAfter = seconds;
  }

  synchronized int retryAfter() {
    return retryAfter;
  }

  synchronized Optional<FcmTrouble> troubleFor(String token) {
    return Optional.ofNullable(next.poll()).or(() -> FcmTrouble.ofToken(token));
  }

  synchronized void count(String what) {
    counters.merge(what, 1, Integer::sum);
  }

  synchronized void take(FcmPost post) {
    taken.add(post);
    if (taken.size() > KEPT) {
      taken.remove(0);
    }
  }

  /** The newest last. */
  synchronized List<FcmPost> taken() {
    return List.copyOf(taken);
  }

  synchronized Map<String, Integer> counters() {
    return Map.copyOf(counters);
  }
}
