package id.satuwarga.server.sandbox;

import id.satuwarga.server.platform.live.Hints;
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
  static final String HINT = "sandbox.fcm";
  private static final int KEPT = 1_000;
  private final Hints hints;
  private final Queue<FcmTrouble> next = new ArrayDeque<>();
  private final Queue<FcmTrouble> nextOnTopics = new ArrayDeque<>();
  private final Map<String, Integer> counters = new TreeMap<>();
  private final List<Numbered> taken = new ArrayList<>();
  private long number;
  private int retryAfter;

  @Inject
  FcmScript(Hints hints) {
    this.hints = hints;
  }

  /** A message in the order in which the stand-in took it. */
  record Numbered(long number, FcmPost post) {}

  /** The next messages meet these troubles, whatever their tokens. */
  synchronized void then(Collection<FcmTrouble> troubles) {
    next.addAll(troubles);
  }

  /** The next changes of topics meet these. */
  synchronized void thenOnTopics(Collection<FcmTrouble> troubles) {
    nextOnTopics.addAll(troubles);
  }

  synchronized Optional<FcmTrouble> troubleOnTopics(String token) {
    return Optional.ofNullable(nextOnTopics.poll()).or(() -> FcmTrouble.onTopicsOf(token));
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
    taken.add(new Numbered(++number, post));
    if (taken.size() > KEPT) {
      taken.remove(0);
    }
    hints.tell(HINT);
  }

  /** The newest last. */
  synchronized List<Numbered> takenAfter(long known) {
    return taken.stream().filter(one -> one.number() > known).toList();
  }

  synchronized Map<String, Integer> counters() {
    return Map.copyOf(counters);
  }
}
