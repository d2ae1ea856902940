package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;
import java.util.LinkedHashMap;
import java.util.Map;

final class ClaimMutants {
  private ClaimMutants() {}

  static Map<String, Mutant> all() {
    Map<String, Mutant> all = new LinkedHashMap<>();
    all.put(
        "pages open without the claims that are not required",
        Mutant.openFails(it -> it.claim("phone").isEmpty()));
    all.put(
        "presses are done without the claims that are not required",
        Mutant.act(
            (box, visit, action, context) -> {
              if (context.claim("phone").isEmpty()) {
                throw new IllegalStateException("broken on purpose");
              }
              return box.act(visit, action, context);
            }));
    all.put(
        "a required claim that is not there does no harm",
        Mutant.openFails(it -> it.claim("name").isEmpty()));
    all.put(
        "what was not asked for is not shown",
        Mutant.open(
            (box, visit, context) ->
                box.open(visit, context).text("NIK " + context.claim("nik").orElse("-"))));
    all.put(
        "a name of one word does",
        Mutant.openFails(it -> it.claim("name").filter(name -> !name.contains(" ")).isPresent()));
    all.put(
        "names of all kinds do",
        Mutant.openFails(it -> it.claim("name").filter(name -> name.contains("<")).isPresent()));
    all.put("what one citizen shares stands on nobody else's pages", tells("/"));
    all.put(
        "a link to one citizen's page shows nobody else what they shared",
        tells("/suggestions/{number}"));
    all.put(
        "no identity number stands there in full",
        Mutant.shows("/", good -> good.text("NIK 9901014101900001")));
    all.put("a citizen from elsewhere does no harm", failsIn("91.71"));
    all.put("a territory of any depth does", failsIn("21.71.02"));
    all.put(
        "a newer app of the citizen does",
        Mutant.open(
            (box, visit, context) -> {
              if (visit.contract() > 50) {
                throw new IllegalStateException("broken on purpose");
              }
              return box.open(visit, context);
            }));
    return all;
  }

  /** Shows somebody else whom a page belongs to. */
  private static Mutant tells(String route) {
    return Mutant.open(
        (box, visit, context) -> {
          boolean other = context.subject().startsWith("p1_other") && visit.route().equals(route);
          return other
              ? Screen.titled(context.say("Milik", "Of")).text("Siti Rahmawati Kusumaningrum")
              : box.open(visit, context);
        });
  }

  private static Mutant failsIn(String region) {
    return Mutant.open(
        (box, visit, context) -> {
          if (visit.region().equals(region)) {
            throw new IllegalStateException("broken on purpose");
          }
          return box.open(visit, context);
        });
  }
}
