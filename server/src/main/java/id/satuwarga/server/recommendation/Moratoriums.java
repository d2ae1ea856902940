package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** When nothing new is built in a territory, and by which rule. */
final class Moratoriums {
  private final MoratoriumRepository moratoriums;
  private final RecommendationLedger ledger;
  private final Regions regions;
  private final Database database;
  private final Ids ids;

  @Inject
  Moratoriums(
      MoratoriumRepository moratoriums,
      RecommendationLedger ledger,
      Regions regions,
      Database database,
      Ids ids) {
    this.moratoriums = moratoriums;
    this.ledger = ledger;
    this.regions = regions;
    this.database = database;
    this.ids = ids;
  }

  /** Refuses what a moratorium stops, and names the rule. */
  Future<Void> requireNone(SqlConnection tx, Recommendation request) {
    LocalDate today = Recommendation.day(request.region(), ledger.now());
    return moratoriums
        .over(tx, request.region())
        .map(
            over -> {
              over.stream()
                  .filter(one -> one.runs(today) && one.stops(request.draft().act()))
                  .findFirst()
                  .ifPresent(
                      one -> {
                        throw RecommendationProblems.moratorium(one);
                      });
              return null;
            });
  }

  /** Those that touch the caller's territories. */
  Future<Page<Moratorium>> list(Caller caller) {
    Set<RegionCode> territories =
        caller.roles().stream()
            .map(role -> RegionCode.parse(role.regionCode()))
            .collect(Collectors.toSet());
    return moratoriums
        .touching(database.reads(), territories)
        .map(found -> new Page<>(found, Optional.empty()));
  }

  /** For the registrar over the territory; one out of reach is as unknown as one that is none. */
  Future<Moratorium> set(SqlConnection tx, Caller caller, Moratorium.Draft draft) {
    regions.get(draft.region());
    if (!StaffRules.registers(caller, draft.region())) {
      throw WebProblems.notAllowed().asException();
    }
    Instant now = ledger.now();
    if (draft.lastDay().isBefore(draft.firstDay())
        || draft.lastDay().isBefore(Recommendation.day(draft.region(), now))) {
      throw RecommendationProblems.dates();
    }
    Moratorium fresh =
        new Moratorium(
            ids.next(),
            draft.region(),
            draft.firstDay(),
            draft.lastDay(),
            draft.legalBasis(),
            draft.extensions(),
            now,
            Optional.empty());
    return moratoriums
        .insert(tx, fresh)
        .compose(
            done -> ledger.record(tx, caller, "moratorium.set", fresh.id(), fresh.region().value()))
        .map(fresh);
  }

  /** Ends it before its last day; one that was lifted stays as it is. */
  Future<Moratorium> lift(SqlConnection tx, Caller caller, UUID id) {
    return moratoriums
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(one -> StaffRules.registers(caller, one.region()))
                    .orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            one ->
                one.liftedAt().isPresent()
                    ? Future.succeededFuture(one)
                    : moratoriums
                        .lift(tx, id, ledger.now())
                        .compose(
                            done ->
                                ledger.record(
                                    tx, caller, "moratorium.lift", id, one.region().value()))
                        .compose(done -> moratoriums.lock(tx, id))
                        .map(Optional::orElseThrow));
  }
}
