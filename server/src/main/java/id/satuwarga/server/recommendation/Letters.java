package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.agency.Opd;
import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.health.Deployment;
import id.satuwarga.server.platform.text.Written;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Makes letters, and takes them back. A file is drawn once; its hash is what it is known by. */
final class Letters {
  private final LetterRepository letters;
  private final Signatories signatories;
  private final RecommendationLedger ledger;
  private final Deployment deployment;
  private final LetterCodes codes;
  private final Vertx vertx;

  @Inject
  Letters(
      LetterRepository letters,
      Signatories signatories,
      RecommendationLedger ledger,
      Deployment deployment,
      LetterCodes codes,
      Vertx vertx) {
    this.letters = letters;
    this.signatories = signatories;
    this.ledger = ledger;
    this.deployment = deployment;
    this.codes = codes;
    this.vertx = vertx;
  }

  /** Who signs, for which office and territory, and for whom. */
  record Signature(String office, String territory, String name, String opdName) {}

  /** Finds out who signs. */
  static final class Signatories {
    private final Agencies agencies;
    private final Regions regions;
    private final People people;

    @Inject
    Signatories(Agencies agencies, Regions regions, People people) {
      this.agencies = agencies;
      this.regions = regions;
      this.people = people;
    }

    Future<Signature> of(SqlConnection tx, Caller caller, Recommendation request) {
      UUID person = UUID.fromString(caller.citizenId());
      return agencies
          .get(tx, Reach.officeOf(caller, request))
          .compose(
              office ->
                  agencies
                      .get(tx, request.draft().opd())
                      .compose(
                          opd ->
                              people
                                  .namesOf(tx, List.of(person))
                                  .map(
                                      names ->
                                          signature(
                                              office,
                                              opd,
                                              names.getOrDefault(person, "Registrar")))));
    }

    private Signature signature(Opd office, Opd asking, String name) {
      String territory =
          regions.find(office.region()).map(Region::name).orElse(office.region().value());
      return new Signature(office.name().id(), territory, name, asking.name().id());
    }
  }

  /** A letter that holds until this day. */
  Future<Recommendation.Letter> issue(
      SqlConnection tx, Caller caller, Recommendation request, LocalDate until) {
    LocalDate today = Recommendation.day(request.region(), ledger.now());
    return letters
        .next(tx, request.region(), today.getYear())
        .map(
            next ->
                String.format(
                    Locale.ROOT,
                    "%04d/REK-SPBE/%s/%s/%d",
                    next,
                    request.region(),
                    Written.month(today),
                    today.getYear()))
        .compose(
            number ->
                signatories
                    .of(tx, caller, request)
                    .compose(signature -> draw(tx, request, signature, number, today, until)));
  }

  private Future<Recommendation.Letter> draw(
      SqlConnection tx,
      Recommendation request,
      Signature signature,
      String number,
      LocalDate today,
      LocalDate until) {
    String code = codes.next();
    LetterWords words =
        new LetterWords(
            signature.office(),
            signature.territory(),
            number,
            today,
            until,
            signature.opdName(),
            request.draft(),
            signature.name(),
            addressOf(code),
            deployment.mode().equals(Mode.SANDBOX.tag()));
    return vertx
        .executeBlocking(() -> LetterPdf.of(words), false)
        .compose(
            file -> {
              Recommendation.Letter letter =
                  new Recommendation.Letter(
                      number, code, ledger.now(), until, Optional.empty(), Hashes.sha256Hex(file));
              return letters.insert(tx, request.id(), letter, Buffer.buffer(file)).map(letter);
            });
  }

  /** Where anybody who holds the letter may look whether it is one. */
  String addressOf(String code) {
    return deployment.issuer() + "/letter/#" + code;
  }

  Future<Void> withdraw(SqlConnection tx, UUID id) {
    return letters.withdraw(tx, id, ledger.now());
  }
}
