package id.satuwarga.sample.population.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The register of the city: finds a citizen of the one app in it, and writes down who moved. */
public final class Register {
  private static final String LINK =
      """
      INSERT INTO citizen_link (subject, nik, linked_at) SELECT :subject, nik, :now FROM resident WHERE nik = :nik
      ON CONFLICT (subject) DO UPDATE SET nik = excluded.nik, linked_at = excluded.linked_at
      """;
  private static final String RESIDENTS =
      """
      SELECT nik, name, family_card, position, relation, birth_place, birth_date, occupation, ktp_status
      FROM resident
      """;
  private static final String MOVE_CARD =
      """
      UPDATE family_card SET address = :street, region_code = :regionCode, region_name = :regionName, issued_on = :on
      WHERE number = :number
      """;
  private static final String ADD_CARD =
      """
      INSERT INTO family_card (number, address, region_code, region_name, issued_on)
      VALUES (:number, :street, :regionCode, :regionName, :on)
      """;
  private static final String PLACE =
      "UPDATE resident SET family_card = :card, position = :position, relation = :relation WHERE nik = :nik";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");

  private final Jdbi database;
  private final Clock clock;

  public Register(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Remembers who a citizen is; a NIK that stands in no card of this city links to nobody. */
  public void link(String subject, String nik) {
    database.useHandle(
        db ->
            db.createUpdate(LINK)
                .bind("subject", subject)
                .bind("nik", nik)
                .bind("now", clock.instant())
                .execute());
  }

  /** The citizen in the register, if a visit has ever said who they are. */
  public Optional<Resident> find(String subject) {
    return database.withHandle(
        db ->
            db.createQuery(
                    RESIDENTS + "WHERE nik = (SELECT nik FROM citizen_link WHERE subject = :id)")
                .bind("id", subject)
                .map(ResidentRow::read)
                .findOne());
  }

  public Optional<Resident> byNik(String nik) {
    return database.withHandle(
        db ->
            db.createQuery(RESIDENTS + "WHERE nik = :nik")
                .bind("nik", nik)
                .map(ResidentRow::read)
                .findOne());
  }

  public FamilyCard card(String number) {
    return database.withHandle(db -> card(db, number));
  }

  /**
   * Writes a move down: a family that moves as a whole keeps its card, some of them get a new one.
   *
   * @return number of the card the movers stand on now
   */
  public String move(Handle tx, NewAddress to) {
    FamilyCard old = card(tx, to.familyCard());
    List<Resident> movers =
        old.members().stream().filter(one -> to.movers().contains(one.nik())).toList();
    if (movers.size() == old.members().size()) {
      writeCard(tx, MOVE_CARD, old.number(), to);
      return old.number();
    }
    String number = freeNumber(tx, to.on());
    writeCard(tx, ADD_CARD, number, to);
    renumber(tx, number, movers);
    List<Resident> staying = new ArrayList<>(old.members());
    staying.removeAll(new HashSet<>(movers));
    renumber(tx, old.number(), staying);
    return number;
  }

  private static FamilyCard card(Handle db, String number) {
    List<Resident> members =
        db.createQuery(RESIDENTS + "WHERE family_card = :number ORDER BY position")
            .bind("number", number)
            .map(ResidentRow::read)
            .list();
    return db.createQuery("SELECT * FROM family_card WHERE number = :number")
        .bind("number", number)
        .map(
            (row, context) ->
                new FamilyCard(
                    number,
                    row.getString("address"),
                    row.getString("region_code"),
                    row.getString("region_name"),
                    row.getObject("issued_on", LocalDate.class),
                    members))
        .one();
  }

  private static void writeCard(Handle tx, String sql, String number, NewAddress to) {
    tx.createUpdate(sql)
        .bind("number", number)
        .bind("street", to.street())
        .bind("regionCode", to.regionCode())
        .bind("regionName", to.regionName())
        .bind("on", to.on())
        .execute();
  }

  /** Whoever comes first is the head; who was the head elsewhere becomes another member. */
  private static void renumber(Handle tx, String card, List<Resident> members) {
    for (int at = 0; at < members.size(); at++) {
      Resident one = members.get(at);
      boolean demoted = one.relation() == Relation.HEAD;
      Relation relation = at == 0 ? Relation.HEAD : demoted ? Relation.OTHER : one.relation();
      tx.createUpdate(PLACE)
          .bind("card", card)
          .bind("position", at + 1)
          .bind("relation", relation.name())
          .bind("nik", one.nik())
          .execute();
    }
  }

  /** Like a NIK: territory, day of issue, and the next serial of that day. */
  private static String freeNumber(Handle tx, LocalDate on) {
    String prefix = "990101" + DAY.format(on);
    tx.execute("SELECT pg_advisory_xact_lock(hashtext(?))", prefix);
    int last =
        tx.createQuery(
                "SELECT coalesce(max(substr(number, 13)::int), 0) FROM family_card WHERE number LIKE :prefix")
            .bind("prefix", prefix + "%")
            .mapTo(Integer.class)
            .one();
    return prefix + "%04d".formatted(last + 1);
  }
}
