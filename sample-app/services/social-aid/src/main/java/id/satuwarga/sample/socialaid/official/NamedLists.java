package id.satuwarga.sample.socialaid.official;

import id.satuwarga.sample.socialaid.aid.Benefit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Lists with names: only under a legal basis that is registered and in force, only of the
 * official's own territory, and each written down before a name is read, person by person.
 */
public final class NamedLists {
  private static final ZoneId BATAM = ZoneId.of("Asia/Jakarta");
  private static final int MOST = 150;

  private static final String WRITE =
      """
      INSERT INTO list_access (subject, official, post, benefit, village_code, legal_basis, purpose, action_id, seen_at)
      VALUES (:subject, :official, :post, :benefit, :village, :basis, :purpose, :actionId, :now) RETURNING id
      """;
  private static final String PEOPLE =
      """
      INSERT INTO list_access_person (access, nik)
      SELECT :access, g.nik FROM aid_grant g JOIN recipient r USING (nik)
      WHERE g.benefit = :benefit AND g.period = :period AND r.village_code = :village
      ORDER BY r.name, g.nik LIMIT :most
      """;
  private static final String ALL =
      """
      SELECT count(*) FROM aid_grant g JOIN recipient r USING (nik)
      WHERE g.benefit = :benefit AND g.period = :period AND r.village_code = :village
      """;
  private static final String NAMES =
      """
      SELECT r.name, left(r.nik, 4) || '••••••••' || right(r.nik, 4) AS masked, r.decile
      FROM list_access_person p JOIN recipient r USING (nik) WHERE p.access = :access ORDER BY r.name, r.nik
      """;
  private static final String SIGHTINGS =
      """
      SELECT a.seen_at, a.post, b.title, a.purpose FROM list_access_person p
      JOIN list_access a ON a.id = p.access JOIN legal_basis b ON b.code = a.legal_basis
      WHERE p.nik = :nik ORDER BY a.id DESC LIMIT 50
      """;

  private final Jdbi database;
  private final Clock clock;

  public NamedLists(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What may open a list today. */
  public List<LegalBasis> inForce() {
    return database.withHandle(
        db ->
            db.createQuery(
                    "SELECT * FROM legal_basis WHERE :today BETWEEN valid_from AND valid_to ORDER BY code")
                .bind("today", today())
                .map(
                    (row, context) ->
                        new LegalBasis(
                            row.getString("code"),
                            row.getString("title"),
                            Benefit.valueOf(row.getString("benefit"))))
                .list());
  }

  /**
   * Writes the look down and gives the names, as many as a Screen shows; both or neither.
   *
   * @throws IllegalArgumentException when the village is not the official's, or the basis not in
   *     force: no form offers either
   */
  public NamedList open(Official official, ListWish wish, LocalDate period) {
    if (!wish.village().in(official.region()) || !inForce().contains(wish.basis())) {
      throw new IllegalArgumentException("neither this territory nor this basis opens a list");
    }
    return database.inTransaction(
        tx -> {
          long access = written(tx, official, wish);
          tx.createUpdate(PEOPLE)
              .bind("access", access)
              .bind("benefit", wish.basis().benefit().name())
              .bind("period", period)
              .bind("village", wish.village().code())
              .bind("most", MOST)
              .execute();
          return new NamedList(names(tx, access), all(tx, wish, period));
        });
  }

  private static List<NamedPerson> names(Handle tx, long access) {
    return tx.createQuery(NAMES)
        .bind("access", access)
        .map(
            (row, context) ->
                new NamedPerson(
                    row.getString("name"), row.getString("masked"), row.getInt("decile")))
        .list();
  }

  private static int all(Handle tx, ListWish wish, LocalDate period) {
    return tx.createQuery(ALL)
        .bind("benefit", wish.basis().benefit().name())
        .bind("period", period)
        .bind("village", wish.village().code())
        .mapTo(Integer.class)
        .one();
  }

  /** Who saw this person by name, the newest first. */
  public List<Sighting> sightings(String nik) {
    return database.withHandle(
        db ->
            db.createQuery(SIGHTINGS)
                .bind("nik", nik)
                .map(
                    (row, context) ->
                        new Sighting(
                            row.getTimestamp("seen_at").toInstant(),
                            row.getString("post"),
                            row.getString("title"),
                            row.getString("purpose")))
                .list());
  }

  private long written(Handle tx, Official official, ListWish wish) {
    return tx.createQuery(WRITE)
        .bind("subject", official.subject())
        .bind("official", official.name())
        .bind("post", official.post())
        .bind("benefit", wish.basis().benefit().name())
        .bind("village", wish.village().code())
        .bind("basis", wish.basis().code())
        .bind("purpose", wish.purpose())
        .bind("actionId", wish.actionId())
        .bind("now", clock.instant())
        .mapTo(Long.class)
        .one();
  }

  private LocalDate today() {
    return clock.instant().atZone(BATAM).toLocalDate();
  }
}
