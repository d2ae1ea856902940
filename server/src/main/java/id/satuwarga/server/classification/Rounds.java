package id.satuwarga.server.classification;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.RoleName;
import id.satuwarga.server.agency.Staff;
import id.satuwarga.server.agency.StaffRules;
import id.satuwarga.server.inventory.ListedApp;
import id.satuwarga.server.inventory.ListedApps;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;

/** Opens audits, and puts apps into them, each with its two auditors. */
final class Rounds {
  private final RoundRepository rounds;
  private final ClassificationRepository classifications;
  private final ClassificationLedger ledger;
  private final ListedApps apps;
  private final Staff staff;
  private final Places places;

  @Inject
  Rounds(
      RoundRepository rounds,
      ClassificationRepository classifications,
      ClassificationLedger ledger,
      ListedApps apps,
      Staff staff,
      Places places) {
    this.rounds = rounds;
    this.classifications = classifications;
    this.ledger = ledger;
    this.apps = apps;
    this.staff = staff;
    this.places = places;
  }

  /** Where an audit may be, and who may lead it. */
  static final class Places {
    private final Agencies agencies;
    private final Regions regions;

    @Inject
    Places(Agencies agencies, Regions regions) {
      this.agencies = agencies;
      this.regions = regions;
    }

    Future<Void> check(SqlConnection tx, Round.Draft draft) {
      regions.get(draft.region());
      return agencies.get(tx, draft.ministry()).mapEmpty();
    }
  }

  /** Apps to put in, and who judges them. */
  record Entry(List<UUID> inventoryIds, List<UUID> auditors) {}

  /** For the registrar over the territory. */
  Future<Round> open(SqlConnection tx, Caller caller, Round.Draft draft) {
    return places
        .check(tx, draft)
        .map(
            checked -> {
              if (!StaffRules.registers(caller, draft.region())) {
                throw WebProblems.notAllowed().asException();
              }
              return new Round(
                  ledger.next(), draft, UUID.fromString(caller.citizenId()), ledger.now());
            })
        .compose(
            round ->
                rounds
                    .insert(tx, round)
                    .compose(done -> ledger.record(tx, caller, "open-round", round.id(), 0))
                    .map(round));
  }

  /** What is in it already stays as it is. */
  Future<Round> add(SqlConnection tx, Caller caller, UUID id, Entry entry) {
    return rounds
        .find(tx, id)
        .map(
            found ->
                found
                    .filter(round -> StaffRules.registers(caller, round.draft().region()))
                    .orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            round ->
                checkAuditors(tx, round.draft().region(), entry.auditors())
                    .compose(checked -> apps.some(tx, entry.inventoryIds()))
                    .compose(
                        listed -> {
                          List<ListedApp> chosen = chosen(round, entry, listed);
                          return insert(tx, round, chosen, entry.auditors())
                              .compose(
                                  done ->
                                      ledger.record(tx, caller, "add-to-round", id, chosen.size()));
                        })
                    .map(round));
  }

  private Future<Void> checkAuditors(SqlConnection tx, RegionCode region, List<UUID> named) {
    return staff
        .holders(tx, RoleName.AUDITOR, region)
        .map(
            holders -> {
              if (Set.copyOf(named).size() != 2 || !holders.keySet().containsAll(named)) {
                throw ClassificationProblems.auditors();
              }
              return null;
            });
  }

  private static List<ListedApp> chosen(Round round, Entry entry, Map<UUID, ListedApp> listed) {
    return entry.inventoryIds().stream()
        .distinct()
        .map(
            app ->
                Optional.ofNullable(listed.get(app))
                    .filter(one -> !one.isGone())
                    .filter(one -> one.region().isWithin(round.draft().region()))
                    .orElseThrow(ClassificationProblems::apps))
        .toList();
  }

  private Future<Void> insert(
      SqlConnection tx, Round round, List<ListedApp> chosen, List<UUID> auditors) {
    Future<Void> done = Future.succeededFuture();
    for (ListedApp app : chosen) {
      Classification fresh =
          new Classification(
              ledger.next(),
              round.id(),
              new Classification.Subject(
                  app.inventoryId(), app.opd(), app.region(), app.categories()),
              auditors,
              1,
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty());
      done = done.compose(before -> classifications.insert(tx, fresh, ledger.now()).mapEmpty());
    }
    return done;
  }
}
