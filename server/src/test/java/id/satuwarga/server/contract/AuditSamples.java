package id.satuwarga.server.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Samples for clusters, audits and the end of listed apps. */
final class AuditSamples {
  private AuditSamples() {}

  static Optional<Sample> of(World world, String operation) {
    Sample app = Sample.at("inventoryId", world.inventoryId);
    Sample one = Sample.at("classificationId", world.classificationId);
    return Optional.ofNullable(
        switch (operation) {
          case "listClassificationCriteria" -> Sample.at();
          case "listAuditors" -> Sample.at().query("region", "21.71");
          case "openClassificationRound" ->
              Sample.at()
                  .body(World.round())
                  .header("Idempotency-Key", UUID.randomUUID().toString());
          case "listClassificationRounds" -> Sample.at().query("limit", "5");
          case "addToClassificationRound" ->
              Sample.at("roundId", world.roundId)
                  .body(world.entry(world.otherInventoryId))
                  .header("Idempotency-Key", UUID.randomUUID().toString());
          case "listClassifications" ->
              Sample.at()
                  .query("round", world.roundId, "state", "waiting", "opd", World.OPD)
                  .andQuery("mine", "false")
                  .andQuery("overdue", "false");
          case "getClassification" -> one;
          case "getInventoryCluster" -> app;
          case "changeInventoryApps" ->
              Sample.at()
                  .body(
                      Map.of(
                          "apps",
                          List.of(Map.of("inventory_id", world.otherInventoryId, "version", 1)),
                          "status",
                          "abandoned",
                          "add_categories",
                          List.of("local-government"),
                          "remove_categories",
                          List.of("health"),
                          "leave_out_broken",
                          true));
          case "listTakeDowns" -> Sample.at().query("limit", "5");
          case "getTakeDown", "giveUpTakeDown" -> app;
          case "beginTakeDown" -> app.body(Map.of("mini_app", World.APP));
          case "doTakeDownStep" ->
              app.replacing("step", "users_told")
                  .body(Map.of("proof", "BA 12/2026", "exception", true));
          case "draftTakeDownNotice" ->
              app.body(Map.of("last_day", "2099-12-31", "audience", "territory"));
          case "lookAtOldAddress" -> app;
          case "undoTakeDownStep" -> app.replacing("step", "data");
          case "finishTakeDown" -> app.body(Map.of("yearly_saving", 150_000_000));
          case "listInventoryClusters" ->
              Sample.at()
                  .query("opd", World.OPD, "region", "21.71", "undecided", "true")
                  .andQuery("category", "local-government");
          case "giveAuditVerdict" ->
              one.body(
                  Map.of(
                      "outcome",
                      "take_down",
                      "marks",
                      List.of(Map.of("criterion", "use", "mark", 2)),
                      "reason",
                      "Hampir tidak dipakai."));
          case "replaceAuditor" ->
              one.replacing("citizenId", auditor(world, 0))
                  .body(
                      Map.of(
                          "version", 1, "successor", auditor(world, 1), "reason", "Pindah tugas."));
          case "listAuditReminders" -> Sample.at().query("limit", "5");
          case "decideClassification" ->
              one.body(
                  Map.of(
                      "version",
                      1,
                      "outcome",
                      "merge",
                      "reason",
                      "Sudah ada mini-app.",
                      "mini_app",
                      World.APP,
                      "plan",
                      Map.of("owner", "Bidang Aplikasi", "due_on", "2099-12-31")));
          case "completeClassification" ->
              one.body(Map.of("version", 1, "words", "Berita acara 4."));
          case "getClassificationProgress" ->
              Sample.at().query("by", "opd", "round", world.roundId);
          default -> null;
        });
  }

  private static String auditor(World world, int index) {
    return ((List<?>) world.entry(world.inventoryId).get("auditors")).get(index).toString();
  }
}
