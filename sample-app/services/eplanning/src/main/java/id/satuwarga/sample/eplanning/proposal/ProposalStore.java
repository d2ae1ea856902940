package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The SQL of proposals; every method works inside the caller's transaction. */
final class ProposalStore {
  private static final String INSERT =
      """
      INSERT INTO proposal (plan_year, citizen, proposer, language, title, field, kelurahan, street, latitude, longitude,
        description, households, photo_id, document_id, stage, standing, action_id, filed_at)
      VALUES (:year, :citizen, :proposer, :language, :title, :field, :kelurahan, :street, :latitude::float8, :longitude::float8,
        :description, :households, :photo::uuid, :document::uuid, 'KELURAHAN', 'WAITING', :actionId, :now)
      ON CONFLICT (action_id) DO NOTHING
      """;
  private static final String BY_ACTION = "SELECT * FROM proposal_now WHERE action_id = :actionId";
  private static final String FIND = "SELECT * FROM proposal_now WHERE number = :number";
  private static final String OF_CITIZEN =
      "SELECT * FROM proposal_now WHERE citizen = :citizen AND number < :before ORDER BY number DESC LIMIT :limit";
  private static final String OF_KELURAHAN =
      """
      SELECT * FROM proposal_now WHERE kelurahan = :kelurahan AND plan_year = :year AND standing <> 'WITHDRAWN'
        AND number < :before ORDER BY number DESC LIMIT :limit
      """;
  private static final String ADD_EVENT =
      """
      INSERT INTO proposal_event (proposal, happened_at, kind, stage, standing, note)
      VALUES (:number, :at, :kind, :stage, :standing, :note)
      """;

  /** False when the same press has filed before. */
  boolean insert(Handle tx, NewProposal proposal, int year, Instant now) {
    Wish wish = proposal.wish();
    Site site = wish.site();
    return tx.createUpdate(INSERT)
            .bind("year", year)
            .bind("citizen", proposal.citizen())
            .bind("proposer", proposal.proposer())
            .bind("language", proposal.language().code())
            .bind("title", wish.title())
            .bind("field", wish.field().name())
            .bind("kelurahan", site.kelurahan())
            .bind("street", site.street())
            .bind("latitude", site.latitude())
            .bind("longitude", site.longitude())
            .bind("description", wish.description())
            .bind("households", wish.households())
            .bind("photo", wish.photo())
            .bind("document", wish.document())
            .bind("actionId", proposal.actionId())
            .bind("now", now)
            .execute()
        == 1;
  }

  Proposal byAction(Handle db, String actionId) {
    return db.createQuery(BY_ACTION)
        .bind("actionId", actionId)
        .map((row, context) -> toProposal(row))
        .one();
  }

  Optional<Proposal> find(Handle db, long number) {
    return db.createQuery(FIND)
        .bind("number", number)
        .map((row, context) -> toProposal(row))
        .findOne();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Proposal> lock(Handle tx, long number) {
    tx.createQuery("SELECT number FROM proposal WHERE number = :number FOR UPDATE")
        .bind("number", number)
        .mapTo(Long.class)
        .findOne();
    return find(tx, number);
  }

  List<Proposal> ofCitizen(Handle db, String citizen, long before, int limit) {
    return db.createQuery(OF_CITIZEN)
        .bind("citizen", citizen)
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> toProposal(row))
        .list();
  }

  List<Proposal> ofKelurahan(Handle db, String kelurahan, int year, long before, int limit) {
    return db.createQuery(OF_KELURAHAN)
        .bind("kelurahan", kelurahan)
        .bind("year", year)
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> toProposal(row))
        .list();
  }

  Optional<Kelurahan> kelurahan(Handle db, String code) {
    return db.createQuery("SELECT * FROM kelurahan WHERE code = :code")
        .bind("code", code)
        .map((row, context) -> toKelurahan(row, row.getString("code"), row.getString("name")))
        .findOne();
  }

  /** Leaves it at this stage with this standing, and notes why. */
  void move(Handle tx, long number, Event event) {
    tx.createUpdate(
            "UPDATE proposal SET stage = :stage, standing = :standing WHERE number = :number")
        .bind("stage", event.stage().name())
        .bind("standing", event.standing().name())
        .bind("number", number)
        .execute();
    addEvent(tx, number, event);
  }

  void addEvent(Handle tx, long number, Event event) {
    tx.createUpdate(ADD_EVENT)
        .bind("number", number)
        .bind("at", event.at())
        .bind("kind", event.kind().name())
        .bind("stage", event.stage().name())
        .bind("standing", event.standing().name())
        .bind("note", event.note())
        .execute();
  }

  List<Event> events(Handle db, long number) {
    return db.createQuery(
            "SELECT happened_at, kind, stage, standing, note FROM proposal_event"
                + " WHERE proposal = :number ORDER BY id")
        .bind("number", number)
        .map(
            (row, context) ->
                new Event(
                    row.getTimestamp("happened_at").toInstant(),
                    Event.Kind.valueOf(row.getString("kind")),
                    Stage.valueOf(row.getString("stage")),
                    Standing.valueOf(row.getString("standing")),
                    row.getString("note")))
        .list();
  }

  static Proposal toProposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong("number"),
        row.getInt("plan_year"),
        new Proposal.Proposer(
            row.getString("citizen"),
            row.getString("proposer"),
            Language.find(row.getString("language")).orElse(Language.INDONESIAN)),
        toWish(row),
        toKelurahan(row, row.getString("kelurahan"), row.getString("kelurahan_name")),
        Stage.valueOf(row.getString("stage")),
        Standing.valueOf(row.getString("standing")),
        row.getInt("supporters"),
        row.getTimestamp("filed_at").toInstant());
  }

  private static Wish toWish(ResultSet row) throws SQLException {
    return new Wish(
        row.getString("title"),
        Field.valueOf(row.getString("field")),
        new Site(
            row.getString("kelurahan"),
            row.getString("street"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)),
        row.getString("description"),
        row.getInt("households"),
        row.getObject("photo_id", UUID.class),
        row.getObject("document_id", UUID.class));
  }

  private static Kelurahan toKelurahan(ResultSet row, String code, String name)
      throws SQLException {
    return new Kelurahan(code, name, row.getString("kecamatan"), row.getString("kecamatan_name"));
  }
}
