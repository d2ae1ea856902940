package id.satuwarga.sample.eplanning.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The SQL of meetings and what they decide. */
final class MeetingStore {
  private static final String KEY =
      "plan_year = :year AND stage = :stage AND territory = :territory";
  private static final String SESSIONS =
      """
      SELECT p.plan_year, p.stage, p.territory, count(*) AS proposals, count(*) - count(d.proposal) AS undecided,
        min(CASE p.stage WHEN 'KELURAHAN' THEN p.kelurahan_name || ', ' || p.kecamatan_name
          WHEN 'KECAMATAN' THEN p.kecamatan_name ELSE 'Kota Batam' END) AS place
      FROM proposal_now p LEFT JOIN decision d ON d.proposal = p.number AND d.stage = p.stage
      WHERE p.standing = 'WAITING' AND p.plan_year = :year
      GROUP BY p.plan_year, p.stage, p.territory ORDER BY p.stage, p.territory
      """;
  private static final String PLACE =
      """
      SELECT CASE :stage WHEN 'KELURAHAN' THEN k.name || ', ' || k.kecamatan_name
        WHEN 'KECAMATAN' THEN k.kecamatan_name ELSE 'Kota Batam' END
      FROM kelurahan k
      WHERE :territory = CASE :stage WHEN 'KELURAHAN' THEN k.code WHEN 'KECAMATAN' THEN k.kecamatan ELSE left(k.code, 5) END
      LIMIT 1
      """;
  private static final String BELOW =
      """
      SELECT count(*) FROM proposal_now WHERE standing = 'WAITING' AND plan_year = :year AND stage = :below
        AND territory LIKE :territory || '.%'
      """;
  private static final String MOTIONS =
      """
      SELECT p.*, d.standing AS said, d.reason FROM proposal_now p
      LEFT JOIN decision d ON d.proposal = p.number AND d.stage = p.stage
      WHERE p.standing = 'WAITING' AND p.plan_year = :year AND p.stage = :stage AND p.territory = :territory
      ORDER BY p.supporters DESC, p.number
      """;
  private static final String TAKEN =
      "SELECT count(*) FROM decision WHERE "
          + KEY
          + " AND standing = :standing AND proposal <> :number";
  private static final String DECIDE =
      """
      INSERT INTO decision (proposal, plan_year, stage, territory, standing, reason, officer, decided_at)
      VALUES (:number, :year, :stage, :territory, :standing, :reason, :officer, :now)
      ON CONFLICT (proposal, stage) DO UPDATE SET standing = EXCLUDED.standing, reason = EXCLUDED.reason,
        officer = EXCLUDED.officer, decided_at = EXCLUDED.decided_at
      """;
  private static final String RESULTS =
      """
      SELECT d.proposal, p.title, d.standing, d.supporters FROM decision d
      JOIN proposal p ON p.number = d.proposal
      JOIN meeting m ON m.plan_year = d.plan_year AND m.stage = d.stage AND m.territory = d.territory
      WHERE d.plan_year = :year AND d.stage = :stage AND d.territory = :territory AND m.closed_at IS NOT NULL
        AND d.standing <> 'OUT'
      ORDER BY d.standing, d.supporters DESC, d.proposal
      """;
  private static final String BEST_RESERVE =
      """
      SELECT number FROM proposal_now WHERE standing = 'RESERVE' AND plan_year = :year AND stage = :stage
        AND territory = :territory ORDER BY supporters DESC, number LIMIT 1
      """;

  /** Makes the meeting if need be and keeps others out until the transaction ends. */
  boolean lockOpen(Handle tx, Meeting meeting) {
    bound(
            tx.createUpdate(
                "INSERT INTO meeting (plan_year, stage, territory) VALUES (:year, :stage, :territory)"
                    + " ON CONFLICT DO NOTHING"),
            meeting)
        .execute();
    return bound(
            tx.createQuery("SELECT closed_at IS NULL FROM meeting WHERE " + KEY + " FOR UPDATE"),
            meeting)
        .mapTo(Boolean.class)
        .one();
  }

  /** How many proposals within the territory wait at an earlier stage. */
  int waitingAt(Handle tx, Meeting meeting, Stage below) {
    return tx.createQuery(BELOW)
        .bind("year", meeting.planYear())
        .bind("below", below.name())
        .bind("territory", meeting.territory())
        .mapTo(Integer.class)
        .one();
  }

  void close(Handle tx, Meeting meeting, String officer, Instant now) {
    bound(
            tx.createUpdate(
                "UPDATE meeting SET closed_at = :now, closed_by = :officer WHERE " + KEY),
            meeting)
        .bind("officer", officer)
        .bind("now", now)
        .execute();
    bound(
            tx.createUpdate(
                "UPDATE decision SET supporters = (SELECT count(*) FROM support s"
                    + " WHERE s.proposal = decision.proposal) WHERE "
                    + KEY),
            meeting)
        .execute();
  }

  boolean isClosed(Handle db, Meeting meeting) {
    return bound(db.createQuery("SELECT closed_at IS NOT NULL FROM meeting WHERE " + KEY), meeting)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  List<Session> sessions(Handle db, int year) {
    return db.createQuery(SESSIONS)
        .bind("year", year)
        .map(
            (row, context) ->
                new Session(
                    new Meeting(
                        row.getInt("plan_year"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("territory")),
                    row.getString("place"),
                    row.getInt("proposals"),
                    row.getInt("undecided")))
        .list();
  }

  /** How the territory of such a meeting is called; nothing when it has none there. */
  Optional<String> place(Handle db, Meeting meeting) {
    return db.createQuery(PLACE)
        .bind("stage", meeting.stage().name())
        .bind("territory", meeting.territory())
        .mapTo(String.class)
        .findOne();
  }

  List<Motion> motions(Handle db, Meeting meeting) {
    return bound(db.createQuery(MOTIONS), meeting)
        .map(
            (row, context) -> {
              String said = row.getString("said");
              return new Motion(
                  ProposalStore.toProposal(row),
                  said == null ? null : Standing.valueOf(said),
                  said == null ? "" : row.getString("reason"));
            })
        .list();
  }

  int taken(Handle tx, Meeting meeting, Standing standing, long exceptFor) {
    return bound(tx.createQuery(TAKEN), meeting)
        .bind("standing", standing.name())
        .bind("number", exceptFor)
        .mapTo(Integer.class)
        .one();
  }

  void decide(Handle tx, Meeting meeting, long number, Verdict verdict, Instant now) {
    bound(tx.createUpdate(DECIDE), meeting)
        .bind("number", number)
        .bind("standing", verdict.standing().name())
        .bind("reason", verdict.reason())
        .bind("officer", verdict.officer())
        .bind("now", now)
        .execute();
  }

  void forget(Handle tx, Meeting meeting, long number) {
    bound(tx.createUpdate("DELETE FROM decision WHERE " + KEY + " AND proposal = :number"), meeting)
        .bind("number", number)
        .execute();
  }

  List<Result> results(Handle db, Meeting meeting) {
    return bound(db.createQuery(RESULTS), meeting)
        .map(
            (row, context) ->
                new Result(
                    row.getLong("proposal"),
                    row.getString("title"),
                    Standing.valueOf(row.getString("standing")),
                    row.getInt("supporters")))
        .list();
  }

  Optional<Long> bestReserve(Handle tx, Meeting meeting) {
    return bound(tx.createQuery(BEST_RESERVE), meeting).mapTo(Long.class).findOne();
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Meeting meeting) {
    return statement
        .bind("year", meeting.planYear())
        .bind("stage", meeting.stage().name())
        .bind("territory", meeting.territory());
  }
}
