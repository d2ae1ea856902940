package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Hands out letters, and says of each whether it holds. */
final class LetterDesk {
  private final LetterRepository letters;
  private final RecommendationRepository requests;
  private final RecommendationShelf shelf;
  private final RecommendationShelf.Offices offices;
  private final Database database;
  private final Clock clock;

  @Inject
  LetterDesk(
      LetterRepository letters,
      RecommendationRepository requests,
      RecommendationShelf shelf,
      RecommendationShelf.Offices offices,
      Database database,
      Clock clock) {
    this.letters = letters;
    this.requests = requests;
    this.shelf = shelf;
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  Future<Buffer> file(Caller caller, UUID id) {
    return shelf
        .seen(database.reads(), caller, id)
        .compose(request -> letters.file(database.reads(), request.id()))
        .map(LetterDesk::orMissing);
  }

  /** For anybody who has the code. */
  Future<LetterCheck> check(String code) {
    return letters
        .ofCode(database.reads(), code)
        .map(LetterDesk::orMissing)
        .compose(id -> requests.find(database.reads(), id))
        .map(LetterDesk::orMissing)
        .compose(
            request ->
                offices
                    .of(database.reads(), List.of(request))
                    .map(
                        names ->
                            check(
                                request,
                                Optional.ofNullable(names.get(request.draft().opd())),
                                request.letter().orElseThrow())));
  }

  private LetterCheck check(
      Recommendation request, Optional<Localized> opd, Recommendation.Letter letter) {
    RequestDraft draft = request.draft();
    return new LetterCheck(
        LetterCheck.stateOf(letter, Recommendation.day(request.region(), clock.instant())),
        letter.number(),
        opd.map(Localized::id).orElse(draft.opd().value()),
        offices.named(request.region()).name(),
        draft.act(),
        draft.appId(),
        draft.name(),
        draft.functions(),
        letter.issuedAt(),
        letter.validUntil(),
        letter.withdrawnAt(),
        letter.sha256());
  }

  private static <T> T orMissing(Optional<T> found) {
    return found.orElseThrow(() -> WebProblems.notFound().asException());
  }
}
