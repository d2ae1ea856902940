package id.satuwarga.server.identity;

import id.satuwarga.server.agency.People;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Who the citizens are: what the provider vouches for, and what they chose themselves. */
@Singleton
public final class Citizens implements People {
  private final CitizenRepository citizens;
  private final NikVault vault;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Citizens(CitizenRepository citizens, NikVault vault, Ids ids, Clock clock) {
    this.citizens = citizens;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The citizen a vouched-for person is.
   *
   * @param isNew whether the house did not know them before
   */
  public record Admission(CitizenId id, boolean isNew) {}

  /** The provider vouches for a NIK that is another citizen's: nobody is let in on that word. */
  static final class NikTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NikTaken() {
      super("NIK of another citizen", null, false, false);
    }
  }

  public Future<Citizen> get(SqlClient db, CitizenId id) {
    return find(db, id).map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }

  public Future<Optional<Citizen>> find(SqlClient db, CitizenId id) {
    return citizens.find(db, id).map(found -> found.map(this::toCitizen));
  }

  /**
   * Comes before anything is written about a citizen whom no foreign key holds: an erasure waits
   * for this transaction to end, and after an erasure nothing is written.
   */
  public Future<Void> hold(SqlConnection tx, CitizenId id) {
    return citizens
        .hold(tx, id)
        .compose(
            there ->
                there
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.tokenInvalid().asException()));
  }

  /** What decides to which audiences a citizen belongs; of who is not there, nothing. */
  public Future<CitizenFacts> factsOf(SqlClient db, CitizenId id) {
    return citizens.facts(db, id).map(found -> found.orElse(CitizenFacts.NONE));
  }

  /** Where a citizen lives, if they have said so; nothing else of them is read. */
  public Future<Optional<RegionCode>> homeOf(SqlClient db, CitizenId id) {
    return citizens.home(db, id);
  }

  /** Whom the provider calls so, if they have ever signed in. */
  public Future<Optional<CitizenId>> findByUpstream(
      SqlConnection tx, String issuer, String subject) {
    return citizens.findByUpstream(tx, vault.hash(issuer, subject));
  }

  @Override
  public Future<Map<UUID, String>> namesOf(SqlClient db, Collection<UUID> citizenIds) {
    return citizens.names(db, citizenIds);
  }

  /** The languages of those who are still here. */
  public Future<Map<CitizenId, Language>> languages(
      SqlClient db, Collection<CitizenId> citizenIds) {
    return citizens.languages(db, citizenIds);
  }

  /**
   * The values of these claims, as text; a claim the citizen has no value for is missing. Whoever
   * asks has settled that it may and writes the access log.
   */
  public Future<Map<String, String>> claims(SqlClient db, CitizenId id, Set<String> names) {
    return citizens
        .find(db, id)
        .map(
            found -> {
              CitizenRow row = found.orElseThrow(() -> WebProblems.notFound().asException());
              Map<String, String> values = new LinkedHashMap<>();
              names.forEach(name -> claim(row, name).ifPresent(text -> values.put(name, text)));
              return values;
            });
  }

  private Optional<String> claim(CitizenRow row, String name) {
    return switch (name) {
      case "name" -> Optional.of(row.name());
      case "nik" -> Optional.of(vault.open(row).digits());
      case "birth_date" -> row.birthDate().map(LocalDate::toString);
      case "phone" -> row.phone();
      case "email" -> row.email();
      case "home_region" -> row.homeRegion().map(RegionCode::value);
      default -> throw new IllegalArgumentException("there is no claim " + name);
    };
  }

  /** Takes in a person the provider vouches for; what it says now replaces what it said before. */
  public Future<Admission> admit(SqlConnection tx, UpstreamPerson person, Language language) {
    String upstreamHash = vault.hash(person);
    return citizens
        .findByUpstream(tx, upstreamHash)
        .compose(
            known ->
                known.isPresent()
                    ? confirm(tx, known.get(), person)
                    : join(tx, upstreamHash, person, language));
  }

  private Future<Admission> join(
      SqlConnection tx, String upstreamHash, UpstreamPerson person, Language language) {
    CitizenId id = new CitizenId(ids.next());
    return citizens
        .claimUpstream(tx, upstreamHash, id)
        .compose(
            first ->
                first
                    ? claimNik(tx, id, new Nik(person.nik()))
                        .compose(
                            claimed -> citizens.insert(tx, row(id, upstreamHash, person, language)))
                        .map(new Admission(id, true))
                    : admit(tx, person, language));
  }

  private Future<Admission> confirm(SqlConnection tx, CitizenId id, UpstreamPerson person) {
    return citizens
        .lock(tx, id)
        .map(found -> found.orElseThrow())
        .compose(
            before -> {
              CitizenRow now = row(id, before.upstreamHash(), person, before.language());
              Future<Void> nik =
                  now.nikHash().equals(before.nikHash())
                      ? Future.succeededFuture()
                      : claimNik(tx, id, new Nik(person.nik()))
                          .compose(claimed -> citizens.releaseNik(tx, before.nikHash(), id));
              return nik.compose(settled -> citizens.confirm(tx, now));
            })
        .map(new Admission(id, false));
  }

  private Future<Void> claimNik(SqlConnection tx, CitizenId id, Nik nik) {
    return citizens
        .claimNik(tx, vault.hash(nik), id)
        .compose(
            claimed -> claimed ? Future.succeededFuture() : Future.failedFuture(new NikTaken()));
  }

  private CitizenRow row(
      CitizenId id, String upstreamHash, UpstreamPerson person, Language language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Nik nik = new Nik(person.nik());
    NikVault.Sealed sealed = vault.close(nik, id);
    return new CitizenRow(
        id,
        upstreamHash,
        vault.hash(nik),
        sealed.bytes(),
        sealed.version(),
        person.name(),
        person.birthDate(),
        person.phone(),
        person.email(),
        Optional.empty(),
        language,
        now,
        now);
  }

  /** Changes what citizens choose themselves; what is empty stays. */
  public Future<Void> change(
      SqlClient db, CitizenId id, Optional<RegionCode> home, Optional<Language> language) {
    return citizens.change(db, id, home, language);
  }

  private Citizen toCitizen(CitizenRow row) {
    return new Citizen(
        row.id(), row.name(), vault.open(row).masked(), row.homeRegion(), row.language());
  }
}
