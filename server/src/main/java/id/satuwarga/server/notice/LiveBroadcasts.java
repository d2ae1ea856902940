package id.satuwarga.server.notice;

import id.satuwarga.server.identity.CitizenFacts;
import id.satuwarga.server.platform.live.Subscription;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * All broadcasts of the last months in this process's memory, by the territory they went to, so
 * that a reader finds theirs with no row of their own. {@link BroadcastReader} keeps it at most
 * seconds behind. Every change has a number, and whoever sees a number sees all before it.
 */
@Singleton
public final class LiveBroadcasts {
  private static final Comparator<Broadcast> NEWEST_FIRST =
      Comparator.comparingLong(Broadcast::number).reversed();
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private volatile State state = new State(0, Map.of(), Map.of(), new TreeMap<>(), false);

  @Inject
  LiveBroadcasts() {}

  /** What one moment knows; never changed, only replaced. */
  private record State(
      long newest,
      Map<NoticeId, Broadcast> byId,
      Map<RegionCode, List<Broadcast>> shown,
      NavigableMap<Long, News> news,
      boolean listed) {}

  /**
   * That a broadcast came or ended.
   *
   * @param came false when it ended
   */
  public record News(long number, Broadcast broadcast, boolean came) {}

  /** The number of the last change this process knows. */
  public long newest() {
    return state.newest();
  }

  /** Whether there is anything at all, shown or over. */
  public boolean isEmpty() {
    return state.byId().isEmpty();
  }

  /** Whether any went to named people. */
  public boolean hasListed() {
    return state.listed();
  }

  /** Whether any asks for more than where somebody lives. */
  public boolean asksForTraits() {
    return state.byId().values().stream()
        .anyMatch(broadcast -> !broadcast.audience().narrowing().isNone());
  }

  /** One that somebody may see or may have read. */
  public Optional<Broadcast> find(NoticeId id) {
    return Optional.ofNullable(state.byId().get(id));
  }

  /** What is shown now to this citizen, in no order. */
  public List<Broadcast> shownTo(CitizenFacts facts, Instant now) {
    State known = state;
    List<Broadcast> found = new ArrayList<>();
    facts
        .home()
        .ifPresent(
            home -> {
              home.ancestors().forEach(around -> add(found, known, around, facts, now));
              add(found, known, home, facts, now);
            });
    return found;
  }

  private static void add(
      List<Broadcast> found, State known, RegionCode territory, CitizenFacts facts, Instant now) {
    for (Broadcast broadcast : known.shown().getOrDefault(territory, List.of())) {
      if (broadcast.isShownAt(now) && broadcast.reaches(facts, now)) {
        found.add(broadcast);
      }
    }
  }

  /** What happened after this number, in its order, whomever it concerns. */
  public List<News> after(long number) {
    return List.copyOf(state.news().tailMap(number, false).values());
  }

  /** Runs the action after each change, until closed. */
  public Subscription listen(Runnable action) {
    listeners.add(action);
    return () -> listeners.remove(action);
  }

  /** Takes in what has changed up to this number, and forgets what was released before. */
  void take(long number, Collection<Broadcast> changed, Instant oldest) {
    Map<NoticeId, Broadcast> byId = new HashMap<>(state.byId());
    changed.forEach(broadcast -> byId.put(broadcast.id(), broadcast));
    byId.values().removeIf(broadcast -> broadcast.life().releasedAt().isBefore(oldest));
    Map<RegionCode, List<Broadcast>> shown = new HashMap<>();
    NavigableMap<Long, News> news = new TreeMap<>();
    byId.values().stream()
        .sorted(NEWEST_FIRST)
        .forEach(
            broadcast -> {
              news.put(broadcast.number(), new News(broadcast.number(), broadcast, true));
              Long end = broadcast.life().endedNumber();
              if (end != null) {
                news.put(end, new News(end, broadcast, false));
              } else if (!broadcast.audience().isListed()) {
                broadcast
                    .audience()
                    .territories()
                    .forEach(
                        territory ->
                            shown
                                .computeIfAbsent(territory, first -> new ArrayList<>())
                                .add(broadcast));
              }
            });
    boolean listed = byId.values().stream().anyMatch(broadcast -> broadcast.audience().isListed());
    state = new State(number, byId, shown, news, listed);
    listeners.forEach(Runnable::run);
  }
}
