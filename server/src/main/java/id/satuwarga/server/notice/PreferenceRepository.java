package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.identity.CitizenId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What citizens want to be told of. */
final class PreferenceRepository {
  private static final int MINUTES = 60;
  private static final String CHOICES =
      """
      SELECT citizen_id, opd_code, category, push, inbox,
        NULL::smallint AS from_minute, NULL::smallint AS until_minute
      FROM notice_preference WHERE citizen_id = ANY ($1)
      UNION ALL
      SELECT citizen_id, NULL, NULL, NULL, NULL, from_minute, until_minute
      FROM notice_quiet WHERE citizen_id = ANY ($1)
      """;
  private static final String SAY =
      """
      INSERT INTO notice_preference (citizen_id, opd_code, category, push, inbox, changed_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (citizen_id, opd_code, category) DO UPDATE
      SET push = EXCLUDED.push, inbox = EXCLUDED.inbox, changed_at = EXCLUDED.changed_at
      """;
  private static final String FORGET_KINDS =
      "DELETE FROM notice_preference WHERE citizen_id = $1 AND opd_code = $2 AND category <> ''";
  private static final String PUT_QUIET =
      """
      INSERT INTO notice_quiet (citizen_id, from_minute, until_minute, changed_at)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (citizen_id) DO UPDATE
      SET from_minute = EXCLUDED.from_minute, until_minute = EXCLUDED.until_minute,
        changed_at = EXCLUDED.changed_at
      """;
  private static final String SENDERS =
      """
      SELECT DISTINCT opd_code, app_id, category FROM notice WHERE citizen_id = $1
      ORDER BY opd_code, app_id, category LIMIT 500
      """;

  @Inject
  PreferenceRepository() {}

  /** A kind of notice that has reached a citizen, and the mini-app it was about. */
  record Sent(NoticeKind kind, AppId appId) {}

  /** Of each citizen who has said anything. */
  Future<Map<CitizenId, NoticeChoices>> of(SqlClient db, Collection<CitizenId> citizens) {
    return db.preparedQuery(CHOICES)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(citizens.stream().map(CitizenId::value).toArray(UUID[]::new)))
        .map(PreferenceRepository::toChoices);
  }

  Future<NoticeChoices> of(SqlClient db, CitizenId citizen) {
    return of(db, Set.of(citizen)).map(all -> all.getOrDefault(citizen, NoticeChoices.NONE));
  }

  private static Map<CitizenId, NoticeChoices> toChoices(RowSet<Row> rows) {
    Map<CitizenId, Map<NoticeChoices.Key, NoticeChannels>> said = new HashMap<>();
    Map<CitizenId, QuietHours> quiet = new HashMap<>();
    for (Row row : rows) {
      CitizenId citizen = new CitizenId(row.getUUID("citizen_id"));
      Map<NoticeChoices.Key, NoticeChannels> channels =
          said.computeIfAbsent(citizen, first -> new HashMap<>());
      @Nullable Short from = row.getShort("from_minute");
      if (from == null) {
        channels.put(
            new NoticeChoices.Key(row.getString("opd_code"), row.getString("category")),
            new NoticeChannels(row.getBoolean("push"), row.getBoolean("inbox")));
      } else {
        quiet.put(citizen, new QuietHours(time(from), time(row.getShort("until_minute"))));
      }
    }
    Map<CitizenId, NoticeChoices> choices = new HashMap<>();
    said.forEach(
        (citizen, channels) ->
            choices.put(
                citizen, new NoticeChoices(channels, Optional.ofNullable(quiet.get(citizen)))));
    return choices;
  }

  private static LocalTime time(short minute) {
    return LocalTime.ofSecondOfDay((long) minute * MINUTES);
  }

  /** What is said of a whole sender takes the place of what was said of its kinds. */
  Future<Void> say(
      SqlConnection tx,
      CitizenId citizen,
      NoticeChoices.Key about,
      NoticeChannels channels,
      Instant now) {
    Future<?> before =
        about.category().equals(NoticeChoices.ALL)
            ? tx.preparedQuery(FORGET_KINDS).execute(Tuple.of(citizen.value(), about.opd()))
            : Future.succeededFuture();
    return before
        .compose(
            cleared ->
                tx.preparedQuery(SAY)
                    .execute(
                        Tuple.of(
                            citizen.value(),
                            about.opd(),
                            about.category(),
                            channels.push(),
                            channels.inbox(),
                            now.atOffset(ZoneOffset.UTC))))
        .mapEmpty();
  }

  Future<Void> putQuiet(SqlConnection tx, CitizenId citizen, QuietHours hours, Instant now) {
    return tx.preparedQuery(PUT_QUIET)
        .execute(
            Tuple.of(
                citizen.value(),
                minute(hours.from()),
                minute(hours.until()),
                now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  private static short minute(LocalTime time) {
    return (short) (time.toSecondOfDay() / MINUTES);
  }

  /** What agencies have sent to this citizen alone. */
  Future<List<Sent>> sentTo(SqlClient db, CitizenId citizen) {
    return db.preparedQuery(SENDERS)
        .execute(Tuple.of(citizen.value()))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Sent(
                                new NoticeKind(
                                    new OpdCode(row.getString("opd_code")),
                                    row.getString("category")),
                                new AppId(row.getString("app_id"))))
                    .toList());
  }
}
