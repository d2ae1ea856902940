package id.satuwarga.server.recommendation;

import id.satuwarga.server.inventory.KnownApp;
import id.satuwarga.server.inventory.KnownApps;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Looks for what makes a request needless: the law, what exists, what can be extended. */
final class Finder {
  private static final int MOST = 10;
  private final KnownApps known;
  private final MiniAppsInUse inUse;
  private final MoratoriumRepository moratoriums;
  private final Rules rules;

  @Inject
  Finder(KnownApps known, MiniAppsInUse inUse, MoratoriumRepository moratoriums, Rules rules) {
    this.known = known;
    this.inUse = inUse;
    this.moratoriums = moratoriums;
    this.rules = rules;
  }

  /** Where the request is made, and when and for whom it is looked at. */
  record Place(RegionCode region, LocalDate today, Language language) {}

  Future<Findings> find(SqlClient db, RequestDraft draft, Place place) {
    KnownApps.Sought sought = new KnownApps.Sought(place.region(), draft.name(), draft.purpose());
    return known
        .alike(db, sought, MOST)
        .compose(
            apps ->
                moratoriums
                    .over(db, place.region())
                    .map(
                        over ->
                            new Findings(
                                general(draft, place.language()),
                                apps.stream().map(app -> existing(app, place.language())).toList(),
                                extendable(draft, place.language()),
                                over.stream()
                                    .filter(one -> one.runs(place.today()))
                                    .map(Finder::running)
                                    .toList())));
  }

  private List<Findings.General> general(RequestDraft draft, Language language) {
    String text = plain(draft.searched());
    return rules.general().stream()
        .flatMap(
            one ->
                one.phrases().stream()
                    .filter(phrase -> text.contains(plain(phrase)))
                    .findFirst()
                    .map(
                        phrase ->
                            new Findings.General(
                                one.code(),
                                one.name().in(language),
                                one.article(),
                                rules.generalBasis(),
                                phrase))
                    .stream())
        .toList();
  }

  /** Words between single blanks, so that a phrase is found as whole words only. */
  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  private static Findings.Existing existing(KnownApp app, Language language) {
    return new Findings.Existing(
        app.inventoryId(),
        app.name(),
        app.opd(),
        app.status(),
        app.reasons().stream().map(reason -> reason.in(language)).toList());
  }

  private List<Findings.Extendable> extendable(RequestDraft draft, Language language) {
    Stream<MiniAppsInUse.InUse> candidates = inUse.with(draft.functions()).stream();
    return candidates
        .filter(app -> !app.appId().equals(draft.appId()))
        .limit(MOST)
        .map(app -> new Findings.Extendable(app.appId(), app.name().in(language), app.owner()))
        .toList();
  }

  private static Findings.Running running(Moratorium one) {
    return new Findings.Running(one.firstDay(), one.lastDay(), one.legalBasis());
  }
}
