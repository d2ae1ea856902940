package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.internal.manifest.Claim;
import id.satuwarga.sdk.testkit.Citizen;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a mini-app makes of what it is told about a citizen, and of what it is not told. */
final class ClaimCases {
  private static final String UNASKED = "9901014101909999";
  private static final List<String> NAMES =
      Arrays.asList("Raden Ajeng Siti Nur'aini", "<b>M. Yusuf</b> \"Ucok\" S.T. / 7", "ꦱꦶꦠꦶ 🚧");

  private ClaimCases() {}

  static List<Case> all() {
    return new CaseList("Citizens and what they share")
        .add("pages open without the claims that are not required", ClaimCases::openWithout)
        .add("presses are done without the claims that are not required", ClaimCases::pressWithout)
        .add("a required claim that is not there does no harm", ClaimCases::withoutRequired)
        .add("what was not asked for is not shown", ClaimCases::unasked)
        .add("a name of one word does", ClaimCases::oneWord)
        .add("names of all kinds do", ClaimCases::allNames)
        .add("what one citizen shares stands on nobody else's pages", ClaimCases::others)
        .add("a link to one citizen's page shows nobody else what they shared", ClaimCases::foreign)
        .add("no identity number stands there in full", ClaimCases::numbers)
        .add("a citizen from elsewhere does no harm", ClaimCases::elsewhere)
        .add("a territory of any depth does", ClaimCases::depths)
        .add("a newer app of the citizen does", ClaimCases::newerApp)
        .all();
  }

  private static Citizen only(Subject it, boolean required) {
    Citizen citizen = it.citizen();
    for (Claim claim : it.parts().claims()) {
      if (claim.isRequired() != required) {
        citizen = citizen.without(claim.name());
      }
    }
    return citizen;
  }

  private static void openWithout(Subject it, List<String> broken) {
    opens(it, only(it, true), broken);
  }

  private static void pressWithout(Subject it, List<String> broken) {
    for (FilledForm form : Forms.of(it)) {
      Answer answer = it.act(only(it, true), form.again());
      if (answer.isFault()) {
        broken.add(form.again() + " answered " + answer);
      }
    }
  }

  private static void withoutRequired(Subject it, List<String> broken) {
    Subject.skipUnless(
        it.parts().claims().stream().anyMatch(Claim::isRequired), "no claim is required");
    opens(it, only(it, false), broken);
  }

  private static void unasked(Subject it, List<String> broken) {
    Subject.skipUnless(
        it.parts().claims().stream().noneMatch(claim -> claim.name().equals("nik")),
        "it asks for the identity number");
    Map<String, String> told = new LinkedHashMap<>(it.citizen().claims());
    told.put("nik", UNASKED);
    JsonObject claims = it.claims(it.citizen(), told);
    for (String page : it.tour().plainPages()) {
      Answer answer =
          it.send(
              it.request("/open", it.visit(it.citizen(), page).utf8())
                  .bearing(it.mint().sign(claims)));
      if (answer.text().contains(UNASKED)) {
        broken.add(page + " shows an identity number it did not ask for");
      }
    }
  }

  private static void oneWord(Subject it, List<String> broken) {
    opens(it, it.citizen().claim("name", "Sukarno"), broken);
  }

  private static void allNames(Subject it, List<String> broken) {
    String longest = String.join(" ", Collections.nCopies(20, "Muhammad"));
    for (String name : NAMES) {
      opens(it, it.citizen().claim("name", name), broken);
    }
    opens(it, it.citizen().claim("name", longest), broken);
  }

  private static void others(Subject it, List<String> broken) {
    List<String> shared = shared(it);
    Citizen other = it.somebodyElse();
    for (String page : it.tour().plainPages()) {
      told(it.open(other, page), shared, page, broken);
    }
  }

  private static void foreign(Subject it, List<String> broken) {
    List<Stop> named =
        it.tour().shown().stream()
            .filter(stop -> !it.tour().isPlain(stop.address()))
            .collect(Collectors.toList());
    Subject.skipUnless(!named.isEmpty(), "there is no page of one citizen");
    List<String> shared = shared(it);
    Citizen other = it.somebodyElse();
    for (Stop stop : named) {
      told(it.open(other, stop.address()), shared, stop.address(), broken);
    }
  }

  private static List<String> shared(Subject it) {
    List<String> shared =
        it.parts().claims().stream()
            .filter(claim -> !claim.name().equals("home_region"))
            .filter(claim -> it.citizen().claims().containsKey(claim.name()))
            .map(claim -> it.citizen().claims().get(claim.name()))
            .collect(Collectors.toList());
    Subject.skipUnless(!shared.isEmpty(), "it asks for no claim");
    return shared;
  }

  private static void told(Answer answer, List<String> shared, String page, List<String> broken) {
    for (String secret : shared) {
      if (answer.text().contains(secret)) {
        broken.add(page + " shows another citizen what was shared by the first");
      }
    }
  }

  private static void numbers(Subject it, List<String> broken) {
    for (Stop stop : it.tour().shown()) {
      String shown = Speech.of(stop.screen().get()).all();
      if (shown.matches("(?s).*(?<![0-9])[0-9]{16}(?![0-9]).*")) {
        broken.add(stop.address() + " shows 16 digits; mask them: 9901••••••••0001");
      }
    }
  }

  private static void elsewhere(Subject it, List<String> broken) {
    opens(it, it.citizen().region("91.71"), broken);
  }

  private static void depths(Subject it, List<String> broken) {
    String regency = it.citizen().region();
    String province = regency.substring(0, 2);
    for (String region : Arrays.asList(province, province + ".71.02", province + ".71.02.1001")) {
      opens(it, it.citizen().region(region), broken);
    }
  }

  private static void newerApp(Subject it, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      Answer answer = it.open(it.citizen(), it.visit(it.citizen(), page).contract(99));
      if (answer.isFault()) {
        broken.add(page + " answered " + answer);
      }
    }
  }

  private static void opens(Subject it, Citizen citizen, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      Answer answer = it.open(citizen, page);
      if (answer.isFault()) {
        broken.add(page + " answered " + answer);
      }
    }
  }
}
