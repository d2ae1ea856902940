package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows of audits mean. */
final class ClassificationRows {
  private ClassificationRows() {}

  /** What belongs to rows, by their id. */
  record Parts(
      Map<UUID, List<Classification.Verdict>> verdicts,
      Map<UUID, List<Classification.Former>> former) {}

  static Classification whole(Row row, Parts parts) {
    UUID id = row.getUUID("id");
    List<UUID> auditors = List.of(row.getUUID("one_auditor"), row.getUUID("other_auditor"));
    List<Classification.Verdict> given = parts.verdicts().getOrDefault(id, List.of());
    return new Classification(
        id,
        row.getUUID("round_id"),
        new Classification.Subject(
            row.getUUID("inventory_id"),
            new OpdCode(row.getString("opd_code")),
            new RegionCode(row.getString("region_code")),
            List.of(row.getArrayOfStrings("categories"))),
        auditors,
        row.getInteger("version"),
        given.stream().filter(verdict -> auditors.contains(verdict.auditor())).toList(),
        parts.former().getOrDefault(id, List.of()).stream()
            .map(one -> withVerdict(one, given))
            .toList(),
        Optional.ofNullable(row.getOffsetDateTime("decided_at")).map(at -> decision(row, at)),
        Optional.ofNullable(row.getOffsetDateTime("done_at"))
            .map(
                at ->
                    new Classification.Done(
                        row.getString("done_words"), row.getUUID("done_by"), at.toInstant())));
  }

  private static Classification.Former withVerdict(
      Classification.Former one, List<Classification.Verdict> given) {
    return new Classification.Former(
        one.auditor(),
        one.reason(),
        one.by(),
        one.at(),
        given.stream().filter(verdict -> verdict.auditor().equals(one.auditor())).findFirst());
  }

  static Classification.Former former(Row row) {
    return new Classification.Former(
        row.getUUID("auditor"),
        row.getString("reason"),
        row.getUUID("replaced_by"),
        row.getOffsetDateTime("replaced_at").toInstant(),
        Optional.empty());
  }

  private static Classification.Decision decision(Row row, OffsetDateTime at) {
    return new Classification.Decision(
        Outcome.ofWord(row.getString("outcome")),
        row.getString("reason"),
        row.getString("mini_app"),
        plan(row),
        row.getUUID("decided_by"),
        at.toInstant());
  }

  private static Classification.@Nullable Plan plan(Row row) {
    LocalDate dueOn = row.getLocalDate("plan_due_on");
    return dueOn == null ? null : new Classification.Plan(row.getString("plan_owner"), dueOn);
  }

  static Classification.Verdict verdict(Row row) {
    return new Classification.Verdict(
        row.getUUID("auditor"),
        Outcome.ofWord(row.getString("outcome")),
        List.of(Json.read(row.getString("marks"), Mark[].class)),
        row.getString("reason"),
        row.getOffsetDateTime("given_at").toInstant());
  }
}
