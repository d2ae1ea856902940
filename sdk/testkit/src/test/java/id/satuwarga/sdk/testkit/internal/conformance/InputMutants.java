package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

final class InputMutants {
  private static final Map<Misfit, Predicate<Action>> TAKEN = taken();

  private InputMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "a form sent empty is given back",
        Mutant.takes(it -> !it.has("title") && !it.has("people") && !it.has("place")));
    all.put("a form given back says why at the input", silent());
    all.put("a form given back keeps what was typed", forgetful());
    TAKEN.forEach((misfit, when) -> all.put(misfit.rule(), Mutant.takes(when)));
    all.put(
        Misfit.NOWHERE.rule(),
        Mutant.door(
            (good, request) -> {
              String body = Answers.body(request);
              return body.contains("\"latitude\":999")
                  ? good.send(Answers.with(request, body.replace("999", "1")))
                  : good.send(request);
            }));
    return all;
  }

  private static Map<Misfit, Predicate<Action>> taken() {
    Map<Misfit, Predicate<Action>> taken = new LinkedHashMap<>();
    taken.put(Misfit.MISSING, it -> it.has("title") && !it.has("people"));
    taken.put(Misfit.BLANK, it -> it.findText("title").filter("   "::equals).isPresent());
    taken.put(Misfit.TOO_LONG, it -> it.findText("title").filter(t -> t.length() > 80).isPresent());
    taken.put(Misfit.WRONG_TYPE, it -> it.has("title") && it.findText("title").isEmpty());
    taken.put(
        Misfit.UNKNOWN_CHOICE,
        it -> it.findText("field").filter("tidak-ditawarkan"::equals).isPresent());
    taken.put(Misfit.SEVERAL_CHOICES, it -> it.choices("field").size() == 2);
    taken.put(
        Misfit.TOO_SMALL,
        it -> it.findNumber("people").filter(n -> n.compareTo(BigDecimal.ZERO) == 0).isPresent());
    taken.put(
        Misfit.TOO_LARGE,
        it ->
            it.findNumber("people")
                .filter(n -> n.compareTo(new BigDecimal(1001)) == 0)
                .isPresent());
    taken.put(
        Misfit.NO_DAY, it -> it.findText("since").isPresent() && it.findDate("since").isEmpty());
    taken.put(
        Misfit.TOO_EARLY,
        it -> it.findTime("hour").filter(t -> t.isBefore(LocalTime.of(6, 0))).isPresent());
    taken.put(
        Misfit.TOO_LATE,
        it -> it.findTime("hour").filter(t -> t.isAfter(LocalTime.of(21, 0))).isPresent());
    taken.put(Misfit.NO_TIME, it -> it.findText("hour").filter("25:00"::equals).isPresent());
    taken.put(
        Misfit.NOT_AGREED,
        it ->
            it.has("agree")
                && !it.toggle("agree")
                && it.findText("agree").isEmpty()
                && it.findNumber("agree").isEmpty());
    taken.put(
        Misfit.SHALLOW,
        it -> it.findPlace("place").filter(p -> p.region().equals("21")).isPresent());
    taken.put(Misfit.TOO_MANY_FILES, it -> it.files("photo").size() == 3);
    return taken;
  }

  /** Fills the form in again, and does not say what is missing. */
  private static Mutant silent() {
    return Mutant.act(
        (box, visit, action, context) -> {
          if (action.has("title") || !action.has("people")) {
            return box.act(visit, action, context);
          }
          Action filled =
              Action.named("send")
                  .input("title", "?")
                  .input("field", "road")
                  .input("people", BigDecimal.ONE)
                  .input("agree", true)
                  .input("since", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                  .input("place", Place.in("21.71.02.1001"));
          String body = action.findText("body").orElse("");
          return box.open(visit, context)
              .corrected(body.isEmpty() ? filled : filled.input("body", body));
        });
  }

  /** Says what is missing on an empty form. */
  private static Mutant forgetful() {
    return Mutant.act(
        (box, visit, action, context) -> {
          Screen good = box.act(visit, action, context);
          return action.has("title") || !action.has("people")
              ? good
              : box.open(visit, context).corrected(Action.named("send"));
        });
  }
}
