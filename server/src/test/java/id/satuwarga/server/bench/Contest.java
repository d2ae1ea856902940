package id.satuwarga.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Measures variants in turns, so that whatever else happens on the machine happens to all of them.
 * A ratio is taken within a round; figures are medians over the rounds.
 */
final class Contest {
  private final Scales scales;
  private final Map<String, Function<Duration, Window>> variants = new LinkedHashMap<>();
  private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

  Contest(Scales scales) {
    this.scales = scales;
  }

  /** What a variant did in a window: answers a second, and milliseconds waited for one. */
  record Window(double perSecond, double count, double half, double slowest) {
    static Window of(Load.Answers answers) {
      if (answers.failures() > 0) {
        throw new IllegalStateException(answers.failures() + " answers were refusals");
      }
      return new Window(answers.perSecond(), answers.count(), answers.half(), answers.slowest());
    }
  }

  /** A window and what it cost in seconds of CPU. */
  record Turn(Window window, Scales.Cost cost) {
    /** Microseconds of CPU for one answer. */
    Scales.Cost each() {
      return cost.times(1e6 / window.count());
    }
  }

  Contest add(String name, Function<Duration, Window> variant) {
    variants.put(name, variant);
    turns.put(name, new ArrayList<>());
    return this;
  }

  /** What ran before the code is compiled does not count. */
  void run(Plan plan) {
    for (Map.Entry<String, Function<Duration, Window>> variant : variants.entrySet()) {
      if (variant.getValue().apply(plan.warmUp()).count() == 0) {
        throw new IllegalStateException("no answer from " + variant.getKey());
      }
    }
    for (int round = 0; round < plan.rounds(); round++) {
      round(plan.window());
    }
  }

  private void round(Duration window) {
    Scales.Mark idle = scales.mark();
    pause(window);
    scales.takeAsBeside(idle);
    variants.forEach(
        (name, variant) -> {
          Scales.Mark begin = scales.mark();
          Window done = variant.apply(window);
          turns.get(name).add(new Turn(done, scales.since(begin)));
        });
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  List<String> names() {
    return List.copyOf(variants.keySet());
  }

  boolean has(String name) {
    return variants.containsKey(name);
  }

  double figure(String name, ToDoubleFunction<Turn> value) {
    return Figures.median(turns.get(name).stream().map(value::applyAsDouble).toList());
  }

  /** How many times as fast the first is as the second; NaN when one of them did not run. */
  double ratio(String first, String second) {
    if (!has(first) || !has(second)) {
      return Double.NaN;
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < turns.get(first).size(); i++) {
      ratios.add(
          turns.get(first).get(i).window().perSecond()
              / turns.get(second).get(i).window().perSecond());
    }
    return Figures.median(ratios);
  }
}
