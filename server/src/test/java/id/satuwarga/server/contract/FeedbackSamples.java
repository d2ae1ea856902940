package id.satuwarga.server.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests for the operations of the slice {@code feedback}. */
final class FeedbackSamples {
  private FeedbackSamples() {}

  static Optional<Sample> of(World world, String operation) {
    Sample one = Sample.at("caseId", world.caseId);
    return Optional.ofNullable(
        switch (operation) {
          case "giveFeedback" ->
              Sample.at("visitId", world.visitId)
                  .body(
                      Map.of(
                          "rating",
                          2,
                          "elements",
                          List.of(1, 2, 3, 4, 1, 2, 3, 4, 1),
                          "comment",
                          "Terlalu lama."));
          case "listMyFeedback" -> Sample.at().query("limit", "5");
          case "getSatisfaction" ->
              Sample.at()
                  .query("by", "month", "from", "2025-11", "to", "2026-10", "app_id", World.APP)
                  .andQuery("opd", World.OPD)
                  .andQuery("region", "21.71");
          case "listFeedbackCases" -> Sample.at().query("state", "open", "opd", World.OPD);
          case "answerFeedbackCase", "closeFeedbackCase" ->
              one.body(Map.of("words", "Petugas jaga kami tambah."));
          default -> null;
        });
  }
}
