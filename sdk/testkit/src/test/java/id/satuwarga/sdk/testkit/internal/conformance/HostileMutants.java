package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.testkit.SuggestionBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

final class HostileMutants {
  private HostileMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "quotes, brackets and commands in a text do no harm", title(it -> it.contains("OR 1=1")));
    all.put("pictures and scripts of all peoples do", title(it -> it.contains("🚧")));
    all.put("characters that cannot be seen do no harm", body("a\\u0000b"));
    all.put(
        "huge numbers do no harm",
        Mutant.actFails(it -> it.findNumber("people").filter(n -> n.scale() > 10).isPresent()));
    all.put("an empty text does no harm", title(String::isEmpty));
    all.put(
        "a territory that is none does no harm",
        Mutant.actFails(
            it -> it.findPlace("place").filter(p -> p.region().startsWith("99")).isPresent()));
    all.put(
        "an upload that is not there does no harm",
        Mutant.actFails(it -> it.files("photo").contains(HostileCases.NO_UPLOAD)));
    all.put(
        "inputs the form does not have do no harm",
        Mutant.actFails(it -> it.has("satuwarga_unknown")));
    all.put("values nested in values do no harm", body("{\"a\":{\"b\":"));
    all.put(
        "changed data of a button does no harm",
        rate(it -> it.data("stars").filter("x"::equals).isPresent()));
    all.put("missing data of a button does no harm", rate(it -> it.data("stars").isEmpty()));
    all.put(
        "a press without what its Screen remembered does no harm",
        rate(it -> it.state().isEmpty()));
    all.put(
        "a press with another memory than its Screen's does no harm",
        rate(it -> it.state().filter("x"::equals).isPresent()));
    all.put("nothing is stored that the manifest does not ask for", storesUnasked());
    all.put(
        "a storage that was emptied does no harm",
        Mutant.open(
            (box, visit, context) -> {
              if (context.storage().keys().isEmpty() && !box.of(context.subject()).isEmpty()) {
                throw new IllegalStateException("broken on purpose");
              }
              return box.open(visit, context);
            }));
    all.put(
        "a storage that holds other words does no harm",
        Mutant.openFails(
            it -> it.storage().find("field").filter(f -> f.contains("OR 1=1")).isPresent()));
    return all;
  }

  private static Mutant title(Predicate<String> when) {
    return Mutant.actFails(it -> it.findText("title").filter(when).isPresent());
  }

  private static Mutant rate(Predicate<Action> when) {
    return Mutant.actFails(it -> it.name().equals("rate") && when.test(it));
  }

  private static Mutant body(String part) {
    return Mutant.door(
        (good, request) ->
            request.path().equals("/act") && Answers.body(request).contains(part)
                ? Answers.problem(500)
                : good.send(request));
  }

  private static Mutant storesUnasked() {
    Mutant stores =
        Mutant.door(
            (good, request) ->
                Answers.opens(request, "/")
                    ? Answers.changed(
                        good.send(request),
                        "{\"type\":\"AdaptiveCard\",",
                        "{\"type\":\"AdaptiveCard\",\"satuwarga:storage\":"
                            + "{\"put\":{\"a\":\"b\"},\"remove\":[]},")
                    : good.send(request));
    String json = SuggestionBox.MANIFEST.json();
    return stores.with(Manifest.parse(json.replaceFirst(",\\s*\\{ \"name\": \"storage\".*", "")));
  }
}
