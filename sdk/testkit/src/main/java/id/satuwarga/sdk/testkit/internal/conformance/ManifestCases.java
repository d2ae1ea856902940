package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.ManifestProblem;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.manifest.Claim;
import id.satuwarga.sdk.miniapp.internal.manifest.DataOffer;
import id.satuwarga.sdk.miniapp.internal.manifest.DataUse;
import id.satuwarga.sdk.miniapp.internal.manifest.NoticeKind;
import id.satuwarga.sdk.miniapp.internal.manifest.Page;
import id.satuwarga.sdk.miniapp.internal.manifest.Permission;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a manifest says of a mini-app, and whether it is true. */
final class ManifestCases {
  private static final int UNDER_AN_ICON = 24;
  private static final int NEWEST_CONTRACT = 1;

  private ManifestCases() {}

  static List<Case> all() {
    return new CaseList("Manifest")
        .add("it may be registered as it is", ManifestCases::registrable)
        .add(
            "its description speaks both languages",
            (it, broken) -> both(it.manifest().description(), "description", broken))
        .add("a long name has a short one for under the icon", ManifestCases::shortName)
        .add("no two pages have the same label", ManifestCases::labels)
        .add("no two routes fit the same page", ManifestCases::routes)
        .add("no permission is asked for twice", ManifestCases::permissionsOnce)
        .add("reasons of permissions speak both languages", ManifestCases::reasons)
        .add("purposes of claims speak both languages", ManifestCases::purposes)
        .add("reasons of notices speak both languages", ManifestCases::whys)
        .add("purposes of data speak both languages", ManifestCases::data)
        .add("who asks for claims says what becomes of them", ManifestCases::privacy)
        .add("it says where a citizen gets help", ManifestCases::support)
        .add("it is made for a contract that exists", ManifestCases::contract)
        .add("who asks for files may use camera or files", ManifestCases::files)
        .add("who offers a position may use the location", ManifestCases::positions)
        .add("health tells the same app and version", ManifestCases::health)
        .all();
  }

  private static void registrable(Subject it, List<String> broken) {
    for (ManifestProblem problem : Manifest.check(it.manifest().json())) {
      broken.add(problem.toString());
    }
  }

  private static void shortName(Subject it, List<String> broken) {
    for (Language language : Language.values()) {
      if (it.manifest().shortName().in(language).length() > UNDER_AN_ICON) {
        broken.add("\"" + it.manifest().shortName().in(language) + "\" has no short_name");
      }
    }
  }

  private static void labels(Subject it, List<String> broken) {
    for (Language language : Language.values()) {
      Set<String> seen = new HashSet<>();
      for (Page page : it.parts().pages()) {
        if (!seen.add(page.label().in(language))) {
          broken.add(page.route() + " is \"" + page.label().in(language) + "\" too");
        }
      }
    }
  }

  private static void routes(Subject it, List<String> broken) {
    Set<String> seen = new HashSet<>();
    for (Page page : it.parts().pages()) {
      if (!seen.add(page.route().replaceAll("\\{[^}]*}", "{}"))) {
        broken.add(page.route() + " fits what another fits");
      }
    }
  }

  private static void permissionsOnce(Subject it, List<String> broken) {
    Set<String> seen = new HashSet<>();
    for (Permission permission : it.parts().permissions()) {
      if (!seen.add(permission.name())) {
        broken.add(permission.name());
      }
    }
  }

  private static void reasons(Subject it, List<String> broken) {
    for (Permission permission : it.parts().permissions()) {
      both(permission.reason(), permission.name(), broken);
    }
  }

  private static void purposes(Subject it, List<String> broken) {
    for (Claim claim : it.parts().claims()) {
      both(claim.purpose(), claim.name(), broken);
    }
  }

  private static void whys(Subject it, List<String> broken) {
    for (NoticeKind notice : it.parts().notices()) {
      both(notice.why(), notice.category(), broken);
    }
  }

  private static void data(Subject it, List<String> broken) {
    for (DataOffer offer : it.parts().provides()) {
      both(offer.description(), offer.source(), broken);
    }
    for (DataUse use : it.parts().uses()) {
      both(use.purpose(), use.source(), broken);
    }
  }

  private static void privacy(Subject it, List<String> broken) {
    if (!it.parts().claims().isEmpty() && !it.manifest().privacyUrl().isPresent()) {
      broken.add("there is no privacy_url");
    }
  }

  private static void support(Subject it, List<String> broken) {
    if (!it.manifest().support().isPresent()) {
      broken.add("there is no support");
    }
  }

  private static void contract(Subject it, List<String> broken) {
    if (it.manifest().contractTarget() > NEWEST_CONTRACT) {
      broken.add("contract.target is " + it.manifest().contractTarget() + ", the newest is 1");
    }
  }

  private static void files(Subject it, List<String> broken) {
    lacking(it, input -> input instanceof FileInput, broken, "camera", "files");
  }

  private static void positions(Subject it, List<String> broken) {
    lacking(
        it,
        input -> input instanceof LocationInput && ((LocationInput) input).offersPosition(),
        broken,
        "location");
  }

  private static void lacking(
      Subject it, Predicate<Input> needs, List<String> broken, String... permissions) {
    boolean asked =
        it.manifest().permissions().stream().anyMatch(Arrays.asList(permissions)::contains);
    for (Stop stop : it.tour().shown()) {
      for (Input input : stop.screen().get().inputs()) {
        if (!asked && needs.test(input)) {
          broken.add("\"" + input.label() + "\" at " + stop.address() + " needs " + permissions[0]);
        }
      }
    }
  }

  private static void health(Subject it, List<String> broken) {
    Answer answer = it.send(Request.get("/health"));
    Subject.skipUnless(answer.status() != 404, "it has no health address");
    if (answer.status() != 200
        || !answer.problem("app_id").equals(it.manifest().appId())
        || !answer.problem("version").equals(Integer.toString(it.manifest().versionCode()))) {
      broken.add("GET /health answered " + answer + " " + answer.text());
    }
  }

  private static void both(Text words, String what, List<String> broken) {
    if (words.in(Language.INDONESIAN).equals(words.in(Language.ENGLISH))) {
      broken.add(what + " says the same words in both");
    }
  }
}
