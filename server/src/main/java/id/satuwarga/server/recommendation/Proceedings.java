package id.satuwarga.server.recommendation;

import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import javax.inject.Inject;

/**
 * What follows after an OPD has asked: questions and answers, the committee, the decision, and what
 * may become of a letter. Who asked or answered never decides.
 */
final class Proceedings {
  private final RecommendationRepository requests;
  private final StepRepository steps;
  private final Moratoriums moratoriums;
  private final Letters letters;
  private final RecommendationLedger ledger;
  private final Rules rules;

  @Inject
  Proceedings(
      RecommendationRepository requests,
      StepRepository steps,
      Moratoriums moratoriums,
      Letters letters,
      RecommendationLedger ledger,
      Rules rules) {
    this.requests = requests;
    this.steps = steps;
    this.moratoriums = moratoriums;
    this.letters = letters;
    this.ledger = ledger;
    this.rules = rules;
  }

  /** Which request, and what is said about it. */
  record Said(UUID id, String words) {}

  Future<Recommendation> question(SqlConnection tx, Caller caller, Said said) {
    return take(tx, caller, Step.QUESTION, said);
  }

  Future<Recommendation> answer(SqlConnection tx, Caller caller, Said said) {
    return open(tx, caller, said.id(), Reach::asks)
        .compose(request -> write(tx, caller, moved(request, Step.ANSWER), Step.ANSWER, said));
  }

  /** Puts it before the committee; the words are why it is ready. */
  Future<Recommendation> convene(SqlConnection tx, Caller caller, Said said) {
    return take(tx, caller, Step.COMMITTEE, said);
  }

  Future<Recommendation> refuse(SqlConnection tx, Caller caller, Said said) {
    return take(tx, caller, Step.REFUSE, said);
  }

  Future<Recommendation> grant(SqlConnection tx, Caller caller, Said said) {
    return judged(tx, caller, said.id())
        .compose(request -> moratoriums.requireNone(tx, request).map(request))
        .map(request -> moved(request, Step.GRANT))
        .compose(
            granted ->
                letters
                    .issue(tx, caller, granted, today(granted).plusMonths(rules.validMonths()))
                    .compose(letter -> write(tx, caller, granted.with(letter), Step.GRANT, said)));
  }

  /** The OPD takes its request back; the registrar withdraws a letter. */
  Future<Recommendation> withdraw(SqlConnection tx, Caller caller, Said said) {
    return open(tx, caller, said.id(), Reach::sees)
        .compose(
            request -> {
              boolean issued = request.letter().isPresent();
              Reach reach = Reach.of(caller);
              if (issued ? !reach.decides(request) : !reach.asks(request)) {
                throw RecommendationProblems.state(request.state(today(request)));
              }
              Step step = issued ? Step.WITHDRAW_LETTER : Step.TAKE_BACK;
              Recommendation moved = moved(request, step);
              Future<Void> taken =
                  issued ? letters.withdraw(tx, request.id()) : Future.succeededFuture();
              return taken.compose(done -> write(tx, caller, moved, step, said));
            });
  }

  private Future<Recommendation> take(SqlConnection tx, Caller caller, Step step, Said said) {
    return judged(tx, caller, said.id())
        .compose(request -> write(tx, caller, moved(request, step), step, said));
  }

  /** For a registrar over it who has said nothing on the asking side. */
  private Future<Recommendation> judged(SqlConnection tx, Caller caller, UUID id) {
    return open(tx, caller, id, Reach::decides)
        .compose(
            request ->
                steps
                    .list(tx, id)
                    .map(
                        taken -> {
                          UUID person = UUID.fromString(caller.citizenId());
                          if (taken.stream()
                              .anyMatch(step -> step.isOfAsker() && step.by().equals(person))) {
                            throw RecommendationProblems.own();
                          }
                          return request;
                        }));
  }

  private Future<Recommendation> open(
      SqlConnection tx, Caller caller, UUID id, BiPredicate<Reach, Recommendation> may) {
    Reach reach = Reach.of(caller);
    return requests
        .lock(tx, id)
        .map(
            found ->
                found
                    .filter(request -> may.test(reach, request))
                    .orElseThrow(() -> WebProblems.notFound().asException()));
  }

  private Recommendation moved(Recommendation request, Step step) {
    LocalDate today = today(request);
    RequestState state = request.state(today);
    if (!step.leaves(state)) {
      throw RecommendationProblems.state(state);
    }
    return request.after(step, today, rules.answerDays());
  }

  private LocalDate today(Recommendation request) {
    return Recommendation.day(request.region(), ledger.now());
  }

  private Future<Recommendation> write(
      SqlConnection tx, Caller caller, Recommendation moved, Step step, Said said) {
    return requests
        .update(tx, moved)
        .compose(done -> ledger.close(tx, caller, moved, step, Optional.of(said.words())))
        .compose(done -> requests.find(tx, moved.id()))
        .map(Optional::orElseThrow);
  }
}
