package id.satuwarga.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The screen at the duty desk, kept new as its page {@code langsung.js} does it: the list of
 * running alarms is asked for again a second after it came, and sooner when it held a new one.
 */
final class DutyScreen {
  private static final int PAUSE = 1_000;
  private static final int PAUSE_AFTER_NEWS = 250;
  private static final Pattern CALLER = Pattern.compile("· (Warga [0-9]+)</a>");
  private final Vertx vertx;
  private final People officer;
  private final PanicService service;
  private final Map<String, Long> seenAt = new HashMap<>();
  private final List<Double> looks = new ArrayList<>();
  private long timer = -1;
  private volatile boolean over;

  DutyScreen(Vertx vertx, PanicService service) {
    this.vertx = vertx;
    this.officer = new People(vertx, service.program().port(), 1);
    this.service = service;
  }

  void open() {
    vertx.runOnContext(go -> look());
  }

  void close() {
    over = true;
    vertx.cancelTimer(timer);
  }

  /** When each caller whose alarm runs came to be on the screen, by {@link System#nanoTime}. */
  synchronized Map<String, Long> seenAt() {
    return Map.copyOf(seenAt);
  }

  /** Milliseconds of each look so far that showed alarms; they are forgotten. */
  synchronized List<Double> takeLooks() {
    List<Double> taken = List.copyOf(looks);
    looks.clear();
    return taken;
  }

  private void look() {
    long begin = System.nanoTime();
    officer
        .ask(HttpMethod.GET, "/petugas/alarm", service.cookie(), "")
        .map(answer -> show(begin, answer.expect(200).text()))
        .onFailure(lost -> System.err.println("the duty screen: " + lost))
        .onComplete(
            done -> {
              if (!over) {
                boolean news = done.succeeded() && done.result();
                timer = vertx.setTimer(news ? PAUSE_AFTER_NEWS : PAUSE, next -> look());
              }
            });
  }

  /** Whether there is a caller who was not there before. */
  private synchronized boolean show(long begin, String page) {
    long now = System.nanoTime();
    Set<String> names = new HashSet<>();
    Matcher caller = CALLER.matcher(page);
    while (caller.find()) {
      names.add(caller.group(1));
    }
    boolean news = !seenAt.keySet().containsAll(names);
    names.forEach(name -> seenAt.putIfAbsent(name, now));
    seenAt.keySet().retainAll(names);
    if (!names.isEmpty()) {
      looks.add((now - begin) / 1e6);
    }
    return news;
  }
}
