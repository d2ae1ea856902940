package id.satuwarga.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;

/** What the record says about one citizen, as they may read it: others in it stay unnamed. */
public final class AuditTrail {
  private static final String KIND = "citizen:";
  private static final String OF =
      """
      (SELECT id, happened_at, actor, action, object, details FROM audit_entry
       WHERE actor = $1 AND actor LIKE 'citizen:%' ORDER BY id DESC LIMIT $2)
      UNION
      (SELECT id, happened_at, actor, action, object, details FROM audit_entry
       WHERE object = $1 AND object LIKE 'citizen:%' ORDER BY id DESC LIMIT $2)
      ORDER BY id DESC LIMIT $2
      """;

  @Inject
  AuditTrail() {}

  /** One deed by or about the citizen. */
  public record Line(Instant at, String actor, String action, String object, JsonNode details) {}

  /** The newest first. */
  public Future<List<Line>> of(SqlClient db, String citizenId, int limit) {
    String self = KIND + citizenId;
    return db.preparedQuery(OF)
        .mapping(row -> line(row, self))
        .execute(Tuple.of(self, limit))
        .map(rows -> rows.stream().toList());
  }

  private static Line line(Row row, String self) {
    return new Line(
        row.getOffsetDateTime("happened_at").toInstant(),
        seenBy(self, row.getString("actor")),
        row.getString("action"),
        seenBy(self, row.getString("object")),
        Json.tree(row.getString("details")));
  }

  private static String seenBy(String self, String reference) {
    if (reference.equals(self)) {
      return "self";
    }
    return reference.startsWith(KIND) ? "another citizen" : reference;
  }
}
