package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Item;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

final class LifeMutants {
  private static final String ONE = "/suggestions/{number}";

  private LifeMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "home opens",
        Mutant.open(
            (box, visit, context) -> {
              if (visit.route().equals("/") && visit.findParam("before").isEmpty()) {
                throw no();
              }
              return box.open(visit, context);
            }));
    all.put(
        "every page without a name in it opens or says no",
        Mutant.door(
            (good, request) ->
                Answers.opens(request, "/new") ? Answers.problem(404) : good.send(request)));
    all.put(
        "every link of its own Screens opens",
        Mutant.open(
            (box, visit, context) -> {
              if (visit.findParam("before").filter(it -> it.matches("\\d+")).isPresent()) {
                throw no();
              }
              return box.open(visit, context);
            }));
    all.put(
        "every press that fits is done or told why not",
        Mutant.door(
            (good, request) ->
                Answers.body(request).contains("\"name\":\"rate\"")
                    ? Answers.problem(404)
                    : good.send(request)));
    all.put(
        "a page that does not exist is told so",
        Mutant.door(
            (good, request) ->
                Answers.opens(request, "/satuwarga-tidak-ada")
                    ? Answers.screen()
                    : good.send(request)));
    all.put("a page of something that does not exist is told so", failsAt("0"));
    all.put("hostile words in an address do no harm", failsAt("-1"));
    all.put("an unknown parameter of a link does no harm", failsWith("utm_satuwarga", ".*"));
    all.put("a spoilt parameter of its own links does no harm", failsWith("before", "x"));
    all.put("opening a page twice shows the same", neverTheSame());
    all.put(
        "a press of an unknown name does no harm",
        Mutant.actFails(action -> action.name().equals("satuwarga-tidak-ada")));
    all.put(
        "a press where it is not offered does no harm",
        Mutant.act(
            (box, visit, action, context) -> {
              if (action.name().equals("rate") && !visit.route().equals(ONE)) {
                throw new IllegalStateException("broken on purpose");
              }
              return box.act(visit, action, context);
            }));
    all.put("the same press again is answered alike", forgetful());
    all.put(
        "where a press leads can be opened again",
        Mutant.act(
            (box, visit, action, context) -> {
              Screen good = box.act(visit, action, context);
              return good.page().filter(it -> it.startsWith("/suggestions")).isPresent()
                  ? good.at("/suggestions/999")
                  : good;
            }));
    all.put("the same press many times at once does no harm", noCrowdAtPresses());
    all.put("many citizens at once do no harm", noCrowdAtHome());
    all.put(
        "what one citizen types stands in nobody else's form",
        Mutant.open(
            (box, visit, context) -> {
              Screen good = box.open(visit, context);
              boolean other = context.subject().startsWith("p1_somebody_else");
              return other && visit.route().equals("/new")
                  ? Screen.parse(
                      good.json()
                          .replace("\"id\":\"title\"", "\"id\":\"title\",\"value\":\"Contoh 1\""))
                  : good;
            }));
    all.put("every page opens in time", sleepsOnce(true));
    all.put("every press is answered in time", sleepsOnce(false));
    all.put(
        "health answers within a second",
        Mutant.door(
            (good, request) -> {
              if (request.path().equals("/health")) {
                sleep(1_100);
                Answer answer = good.send(request);
                return new Answer(
                    answer.status(), answer.type(), answer.body(), Duration.ofMillis(1_100), null);
              }
              return good.send(request);
            }));
    return all;
  }

  private static Refusal no() {
    return new Refusal(Text.of("Tidak", "No"), Text.of("Coba besok.", "Come tomorrow."));
  }

  private static Mutant failsAt(String number) {
    return failsWith("number", Pattern.quote(number));
  }

  private static Mutant failsWith(String param, String value) {
    return Mutant.open(
        (box, visit, context) -> {
          if (visit.findParam(param).filter(it -> it.matches("(?s)" + value)).isPresent()) {
            throw new IllegalStateException("broken on purpose");
          }
          return box.open(visit, context);
        });
  }

  private static Mutant neverTheSame() {
    AtomicInteger opened = new AtomicInteger();
    return Mutant.open(
        (box, visit, context) -> {
          Screen good = box.open(visit, context);
          return visit.route().equals("/") && visit.findParam("before").isEmpty()
              ? good.list(List.of(Item.of("Lagi").opens("/new?n=" + opened.incrementAndGet())))
              : good;
        });
  }

  private static Mutant forgetful() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    return Mutant.act(
        (box, visit, action, context) -> {
          Screen good = box.act(visit, action, context);
          boolean again = action.name().equals("send") && !seen.add(action.id());
          return again ? Screen.titled("Sudah pernah").at("/") : good;
        });
  }

  private static Mutant noCrowdAtPresses() {
    AtomicInteger inside = new AtomicInteger();
    Set<String> running = ConcurrentHashMap.newKeySet();
    return Mutant.act(
        (box, visit, action, context) -> {
          inside.incrementAndGet();
          boolean first = running.add(action.id());
          try {
            if (!first) {
              throw new IllegalStateException("broken on purpose");
            }
            waitForCompany(inside, 60);
            return box.act(visit, action, context);
          } finally {
            inside.decrementAndGet();
            if (first) {
              running.remove(action.id());
            }
          }
        });
  }

  private static Mutant noCrowdAtHome() {
    AtomicInteger inside = new AtomicInteger();
    return Mutant.open(
        (box, visit, context) -> {
          if (!context.subject().startsWith("p1_crowd")) {
            return box.open(visit, context);
          }
          try {
            if (inside.incrementAndGet() > 1) {
              throw new IllegalStateException("broken on purpose");
            }
            waitForCompany(inside, 500);
            return box.open(visit, context);
          } finally {
            inside.decrementAndGet();
          }
        });
  }

  private static Mutant sleepsOnce(boolean atOpening) {
    AtomicBoolean slept = new AtomicBoolean();
    return atOpening
        ? Mutant.open(
            (box, visit, context) -> {
              if (visit.route().equals(ONE) && slept.compareAndSet(false, true)) {
                sleep(2_300);
              }
              return box.open(visit, context);
            })
        : Mutant.act(
            (box, visit, action, context) -> {
              if (action.name().equals("rate") && slept.compareAndSet(false, true)) {
                sleep(2_300);
              }
              return box.act(visit, action, context);
            });
  }

  /** Until another one is there too: a slow machine lets one of a crowd in after the other. */
  static void waitForCompany(AtomicInteger inside, int longest) {
    for (int millis = 0; millis < longest && inside.get() < 2; millis += 2) {
      sleep(2);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
