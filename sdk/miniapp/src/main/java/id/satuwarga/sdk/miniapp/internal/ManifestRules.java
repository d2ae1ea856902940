package id.satuwarga.sdk.miniapp.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What miniapp.schema.json says, and what no schema can say. */
public final class ManifestRules {
  private static final String APP_ID = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*){1,5}";
  private static final String WEB =
      "(https://[A-Za-z0-9][A-Za-z0-9.-]*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?"
          + "([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?";
  private static final String ENDPOINT =
      "(https://[A-Za-z0-9][A-Za-z0-9.-]*|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))"
          + "(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?";
  private static final String ICON =
      "https://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*"
          + "|images/[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}";
  private static final String ANY = "(?s).*\\S.*";

  private static final Rule OPD =
      Rule.text(
          "[a-z0-9][a-z0-9-]{1,38}[a-z0-9]", 40, "write the code of an OPD: diskominfo-batam");
  private static final Rule URL = Rule.text(WEB, 500, "write an https address");
  private static final Rule BASE =
      Rule.text(ENDPOINT, 300, "write an https address without query: https://opd.go.id/apekesah");
  private static final Rule BASIS = Rule.plain(300, "name law and article");
  private static final Rule SLUG =
      Rule.text("[a-z0-9][a-z0-9-]{0,39}", 40, "use lower-case letters, digits and -");
  private static final Rule FIELD =
      Rule.text("[a-z][a-z0-9_]{0,59}", 60, "write a field name: plate_number");
  private static final Rule FIELDS = Rule.array(1, 50, FIELD);

  private static final Rule MANIFEST = manifest();

  private ManifestRules() {}

  /** All that is wrong, in the order of the file. */
  public static List<Finding> judge(JsonValue root) {
    List<Finding> found = new ArrayList<>();
    MANIFEST.judge(root, found);
    if (found.stream().allMatch(Finding::isUnknownMember)) {
      judgeWhole(root, found);
    }
    found.sort(Comparator.comparingInt(Finding::line));
    return found;
  }

  private static Rule manifest() {
    return Rule.object()
        .with("$schema", Rule.text(ANY, 500, "name the schema"))
        .with(
            "app_id",
            Rule.text(APP_ID, 100, "write a reverse DNS name of yours: id.batam.apekesah"))
        .with("opd", OPD)
        .with("name", Rule.languages(60))
        .with("short_name", Rule.languages(24))
        .with("description", Rule.languages(500))
        .with("icons", Rule.array(0, 6, icon()))
        .with(
            "version",
            Rule.object()
                .with("code", Rule.whole(1, Integer.MAX_VALUE))
                .with(
                    "name", Rule.text("[0-9A-Za-z][0-9A-Za-z.+-]{0,39}", 40, "write it like 1.2.0"))
                .need("code", "name"))
        .with("placement", Rule.word("embedded", "remote", "web"))
        .with(
            "category",
            Rule.word(
                "complaints",
                "safety",
                "population",
                "health",
                "education",
                "social_aid",
                "transport",
                "planning",
                "taxes",
                "other"))
        .with("endpoint", BASE)
        .with("web_url", URL)
        .with(
            "contract",
            Rule.object()
                .with("min", Rule.whole(1, 1000))
                .with("target", Rule.whole(1, 1000))
                .need("min", "target"))
        .with("pages", Rule.array(0, 50, page()))
        .with("req_permissions", Rule.array(0, 10, permission()))
        .with("token", token())
        .with("notices", Rule.array(0, 20, notice()))
        .with("offline", Rule.truth())
        .with("privacy_url", URL)
        .with(
            "support",
            Rule.text(
                "\\+62[0-9]{7,13}|[0-9]{3,5}|[^@\\s]+@[^@\\s]+|https://[^\\s]+",
                200,
                "write a phone number, an email address or an https address"))
        .with("operators", Rule.array(0, 600, operator()))
        .with("provides", Rule.array(0, 20, offer()))
        .with("uses", Rule.array(0, 20, use()))
        .with("replaces", Rule.array(0, 600, replaced()))
        .with("recommendation", Rule.plain(100, "write the number of the letter"))
        .need(
            "app_id", "opd", "name", "description", "version", "placement", "category", "contract");
  }

  private static Rule icon() {
    return Rule.object()
        .with("src", Rule.text(ICON, 500, "write an https address or images/{ref}"))
        .with("sizes", Rule.text("[1-9][0-9]{0,3}x[1-9][0-9]{0,3}|any", 9, "write 192x192 or any"))
        .with("label", Rule.languages(60))
        .need("src");
  }

  private static Rule page() {
    String route = "/|(/([a-z0-9][a-z0-9_-]*|\\{[a-z][a-z0-9_]*\\}))+";
    return Rule.object()
        .with("route", Rule.text(route, 200, "write words and {names}: /complaints/{id}"))
        .with("label", Rule.languages(60))
        .need("route", "label");
  }

  private static Rule permission() {
    return Rule.object()
        .with("name", Rule.word("location", "camera", "files", "notifications", "storage"))
        .with("reason", Rule.languages(300))
        .need("name", "reason");
  }

  private static Rule token() {
    Rule claim =
        Rule.object()
            .with("name", Rule.word("name", "nik", "birth_date", "phone", "email", "home_region"))
            .with("purpose", Rule.languages(300))
            .with("legal_basis", BASIS)
            .with("required", Rule.truth())
            .need("name", "purpose");
    return Rule.object()
        .with(
            "scopes",
            Rule.array(
                0, 20, Rule.text("[a-z][a-z0-9_.:-]{0,59}", 60, "write a scope: notices.send")))
        .with("claims", Rule.array(0, 20, claim));
  }

  private static Rule notice() {
    return Rule.object()
        .with(
            "category",
            Rule.text("[a-z][a-z0-9_]{1,39}", 40, "use lower-case letters, digits and _"))
        .with("why", Rule.languages(300))
        .need("category", "why");
  }

  private static Rule operator() {
    return Rule.object()
        .with("opd", OPD)
        .with(
            "region",
            Rule.text(Bounds.REGION.pattern(), 13, "write a Kemendagri code: 21.71 or 21.71.02"))
        .with("endpoint", BASE)
        .need("opd", "region", "endpoint");
  }

  private static Rule offer() {
    return Rule.object()
        .with("source", SLUG)
        .with("fields", FIELDS)
        .with("description", Rule.languages(300))
        .with("labels", Rule.array(0, 50, fieldLabel()))
        .need("source", "fields", "description");
  }

  private static Rule fieldLabel() {
    return Rule.object()
        .with("field", FIELD)
        .with("label", Rule.languages(60))
        .need("field", "label");
  }

  private static Rule use() {
    return Rule.object()
        .with(
            "source",
            Rule.text(APP_ID + "/[a-z0-9][a-z0-9-]{0,39}", 150, "write {app_id}/{source}"))
        .with("fields", FIELDS)
        .with("purpose", Rule.languages(300))
        .with("legal_basis", BASIS)
        .need("source", "fields", "purpose");
  }

  private static Rule replaced() {
    return Rule.object()
        .with("name", Rule.plain(120, "write the name of the app"))
        .with(
            "package",
            Rule.text(
                "[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+",
                200,
                "write the Android package: id.go.batam.apekesah"))
        .with("url", URL)
        .with("yearly_cost", Rule.whole(0, 1_000_000_000_000_000L))
        .need("name");
  }

  private static void judgeWhole(JsonValue root, List<Finding> found) {
    JsonValue contract = root.get("contract");
    if (contract.get("min").number().compareTo(contract.get("target").number()) > 0) {
      found.add(
          new Finding(contract.get("min"), "is over target", "write the target or less", false));
    }
    judgePlacement(root, found);
    unique(root.find("pages"), "route", "another page has this route", found);
    unique(root.find("operators"), "region", "another operator has this territory", found);
    unique(root.find("notices"), "category", "another notice has this category", found);
    unique(root.find("provides"), "source", "another source has this name", found);
    unique(root.find("uses"), "source", "is used twice", found);
    root.find("token").ifPresent(t -> unique(t.find("claims"), "name", "is asked twice", found));
  }

  private static void judgePlacement(JsonValue root, List<Finding> found) {
    JsonValue placement = root.get("placement");
    boolean remote = placement.text().equals("remote");
    boolean web = placement.text().equals("web");
    boolean operated = root.find("operators").isPresent() || root.find("endpoint").isPresent();
    if (remote && !operated) {
      found.add(new Finding(placement, "is remote, but nobody answers", "add operators", false));
    }
    if (web && !root.find("web_url").isPresent()) {
      found.add(new Finding(placement, "is web, but has no address", "add web_url", false));
    }
    Optional<JsonValue> provides = root.find("provides").filter(it -> !it.items().isEmpty());
    if (provides.isPresent() && !remote) {
      String fix = "write remote there, or take it out";
      found.add(new Finding(provides.get(), "goes with placement remote only", fix, false));
    }
    Optional<JsonValue> pages = root.find("pages").filter(it -> !it.items().isEmpty());
    if (pages.isPresent() && web) {
      found.add(new Finding(pages.get(), "does not go with placement web", "take it out", false));
    }
  }

  private static void unique(
      Optional<JsonValue> array, String name, String problem, List<Finding> found) {
    Set<String> seen = new HashSet<>();
    if (array.isPresent()) {
      for (JsonValue item : array.get().items()) {
        if (!seen.add(item.get(name).text())) {
          found.add(new Finding(item.get(name), problem, "take one of the two out", false));
        }
      }
    }
  }
}
