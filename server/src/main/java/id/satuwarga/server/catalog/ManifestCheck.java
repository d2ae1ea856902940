package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.DocumentJudge;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Judges a manifest before it may be stored: its schema, and the rules no schema can hold. */
@Singleton
final class ManifestCheck {
  private final DocumentJudge schema = DocumentJudge.ofResource("satuwarga/miniapp.schema.json");
  private final EndpointRule endpoints;

  @Inject
  ManifestCheck(EndpointRule endpoints) {
    this.endpoints = endpoints;
  }

  /** The manifest, or the problem that names each place to mend. */
  Manifest read(Object document) {
    List<Violation> violations = schema.violations(document);
    if (!violations.isEmpty()) {
      throw CatalogProblems.manifestInvalid(violations);
    }
    Manifest manifest = Json.read(document, Manifest.class);
    violations = rules(manifest);
    if (!violations.isEmpty()) {
      throw CatalogProblems.manifestInvalid(violations);
    }
    return manifest;
  }

  /** As {@link #read}, for another release of a mini-app whose id and owner are settled. */
  Manifest readRelease(Object document, MiniApp app) {
    Manifest manifest = read(document);
    List<Violation> found = new ArrayList<>();
    if (!manifest.appId().equals(app.appId())) {
      found.add(at("/app_id", "bukan mini-app ini", "is not this mini-app"));
    }
    if (!manifest.opd().equals(app.owner())) {
      found.add(at("/opd", "bukan pemilik mini-app ini", "is not the owner of this mini-app"));
    }
    if (!found.isEmpty()) {
      throw CatalogProblems.manifestInvalid(found);
    }
    return manifest;
  }

  private List<Violation> rules(Manifest manifest) {
    List<Violation> found = new ArrayList<>();
    if (manifest.contract().min() > manifest.contract().target()) {
      found.add(at("/contract/min", "melebihi target", "is over target"));
    }
    placement(manifest, found);
    unique(manifest.pages(), Manifest.Page::route, "/pages/%d/route", found);
    unique(manifest.operators(), Operator::region, "/operators/%d/region", found);
    unique(manifest.notices(), Manifest.NoticeKind::category, "/notices/%d/category", found);
    unique(manifest.claims(), Manifest.Claim::name, "/token/claims/%d/name", found);
    unique(manifest.provides(), DataOffer::source, "/provides/%d/source", found);
    unique(manifest.uses(), DataUse::source, "/uses/%d/source", found);
    manifest
        .endpoint()
        .flatMap(endpoints::breach)
        .ifPresent(breach -> found.add(new Violation("/endpoint", breach)));
    for (int i = 0; i < manifest.operators().size(); i++) {
      String pointer = "/operators/" + i + "/endpoint";
      endpoints
          .breach(manifest.operators().get(i).endpoint())
          .ifPresent(breach -> found.add(new Violation(pointer, breach)));
    }
    return found;
  }

  private static void placement(Manifest manifest, List<Violation> found) {
    boolean answered = manifest.endpoint().isPresent() || !manifest.operators().isEmpty();
    if (manifest.placement() == Manifest.Placement.REMOTE && !answered) {
      found.add(at("/placement", "remote tanpa operators", "is remote, but nobody answers"));
    }
    if (manifest.placement() != Manifest.Placement.REMOTE && !manifest.provides().isEmpty()) {
      found.add(at("/provides", "hanya untuk remote", "goes with placement remote only"));
    }
    if (manifest.placement() == Manifest.Placement.WEB && manifest.webUrl().isEmpty()) {
      found.add(at("/placement", "web tanpa web_url", "is web, but has no web_url"));
    }
    if (manifest.placement() == Manifest.Placement.WEB && !manifest.pages().isEmpty()) {
      found.add(at("/pages", "tidak berlaku untuk web", "does not go with placement web"));
    }
  }

  private static <T> void unique(
      List<T> items, Function<T, Object> key, String pointer, List<Violation> found) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(key.apply(items.get(i)))) {
        found.add(at(String.format(pointer, i), "berulang", "stands twice"));
      }
    }
  }

  private static Violation at(String pointer, String indonesian, String english) {
    return new Violation(pointer, Text.of(indonesian, english));
  }
}
