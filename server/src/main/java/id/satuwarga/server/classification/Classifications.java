package id.satuwarga.server.classification;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.inventory.ListedApp;
import id.satuwarga.server.inventory.ListedApps;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an app: two auditors say what they think, each once and on their own, then a
 * registrar who is none of them decides, and says when it is done.
 */
final class Classifications {
  private final ClassificationRepository classifications;
  private final RoundRepository rounds;
  private final ClassificationLedger ledger;
  private final Criteria criteria;
  private final LiveMiniApps miniApps;
  private final ListedApps apps;

  @Inject
  Classifications(
      ClassificationRepository classifications,
      RoundRepository rounds,
      ClassificationLedger ledger,
      Criteria criteria,
      LiveMiniApps miniApps,
      ListedApps apps) {
    this.classifications = classifications;
    this.rounds = rounds;
    this.ledger = ledger;
    this.criteria = criteria;
    this.miniApps = miniApps;
    this.apps = apps;
  }

  /** What an auditor thinks. */
  record Opinion(Outcome outcome, List<Mark> marks, String reason) {}

  /** What a registrar decides, of the version that was read. */
  record Ruling(
      int version,
      Outcome outcome,
      String reason,
      @Nullable String miniApp,
      Classification.@Nullable Plan plan) {}

  /** That it is done, of the version that was read. */
  record Completion(int version, String words) {}

  Future<UUID> judge(SqlConnection tx, Caller caller, UUID id, Opinion opinion) {
    Readers auditor = Readers.of(caller);
    return classifications
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(auditor::judges)
                    .orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            one -> {
              requireMarks(opinion.marks());
              if (one.verdicts().stream().anyMatch(v -> v.auditor().equals(auditor.person()))) {
                throw ClassificationProblems.given();
              }
              Classification.Verdict verdict =
                  new Classification.Verdict(
                      auditor.person(),
                      opinion.outcome(),
                      opinion.marks(),
                      opinion.reason(),
                      ledger.now());
              return classifications
                  .give(tx, id, verdict)
                  .compose(
                      done -> ledger.record(tx, caller, "judge", one, opinion.outcome().word()));
            });
  }

  private void requireMarks(List<Mark> marks) {
    Set<String> marked = marks.stream().map(Mark::criterion).collect(Collectors.toSet());
    if (marks.size() != marked.size() || !marked.equals(criteria.codes())) {
      throw ClassificationProblems.marks(criteria.codes());
    }
  }

  /** Until it is done, it can be decided otherwise. */
  Future<UUID> decide(SqlConnection tx, Caller caller, UUID id, Ruling ruling) {
    return reached(tx, caller, id, ruling.version())
        .compose(
            one -> {
              if (!one.isJudged() || one.done().isPresent()) {
                throw ClassificationProblems.state(one.state());
              }
              if (one.concerns(person(caller))) {
                throw ClassificationProblems.own();
              }
              requireWhole(ruling);
              return classifications
                  .decide(
                      tx,
                      id,
                      new Classification.Decision(
                          ruling.outcome(),
                          ruling.reason(),
                          ruling.miniApp(),
                          ruling.plan(),
                          person(caller),
                          ledger.now()))
                  .compose(
                      done -> ledger.record(tx, caller, "decide", one, ruling.outcome().word()));
            });
  }

  private void requireWhole(Ruling ruling) {
    if (ruling.outcome() != Outcome.KEEP && ruling.plan() == null) {
      throw ClassificationProblems.decision();
    }
    if (ruling.outcome() != Outcome.MERGE) {
      return;
    }
    String miniApp = ruling.miniApp();
    if (miniApp == null) {
      throw ClassificationProblems.decision();
    }
    if (miniApps.find(AppId.parse(miniApp)).isEmpty()) {
      throw ClassificationProblems.miniApp();
    }
  }

  /** An app that is to be gone must be gone by its own list. */
  Future<UUID> complete(SqlConnection tx, Caller caller, UUID id, Completion completion) {
    return reached(tx, caller, id, completion.version())
        .compose(
            one -> {
              if (one.state() != Classification.State.DECIDED) {
                throw ClassificationProblems.state(one.state());
              }
              Outcome outcome = one.decision().orElseThrow().outcome();
              return requireGone(tx, one, outcome)
                  .compose(
                      checked ->
                          classifications.complete(
                              tx,
                              id,
                              new Classification.Done(
                                  completion.words(), person(caller), ledger.now())))
                  .compose(done -> ledger.record(tx, caller, "complete", one, outcome.word()));
            });
  }

  private Future<Void> requireGone(SqlConnection tx, Classification one, Outcome outcome) {
    if (!outcome.endsTheApp()) {
      return Future.succeededFuture();
    }
    UUID app = one.subject().inventoryId();
    return apps.some(tx, List.of(app))
        .map(
            listed -> {
              if (!Optional.ofNullable(listed.get(app)).map(ListedApp::isGone).orElse(false)) {
                throw ClassificationProblems.open();
              }
              return null;
            });
  }

  /** For the registrar over the audit, if nobody has changed it since that version was read. */
  Future<Classification> reached(SqlConnection tx, Caller caller, UUID id, int version) {
    Readers reader = Readers.of(caller);
    return classifications
        .lock(tx, id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .compose(
            one ->
                rounds
                    .find(tx, one.round())
                    .map(
                        round -> {
                          if (!reader.registers(round.orElseThrow().draft().region())) {
                            throw WebProblems.notFound().asException();
                          }
                          if (one.version() != version) {
                            throw ClassificationProblems.changed(one.version());
                          }
                          return one;
                        }));
  }

  private static UUID person(Caller caller) {
    return UUID.fromString(caller.citizenId());
  }
}
