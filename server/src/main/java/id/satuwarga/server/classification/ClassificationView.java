package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An app in an audit as its readers see it. Names are missing of people who have left. */
record ClassificationView(
    UUID classificationId,
    UUID roundId,
    App app,
    Classification.State state,
    boolean overdue,
    int version,
    List<Person> auditors,
    int verdictsGiven,
    List<VerdictView> verdicts,
    List<FormerView> former,
    Optional<DecisionView> decision,
    Optional<DoneView> done) {

  /** The app as it is listed now. */
  record App(
      UUID inventoryId,
      String name,
      Agency opd,
      RegionName region,
      List<String> categories,
      String status,
      long yearlyCost) {}

  /** Whose it is. */
  record Agency(OpdCode code, String name) {}

  /** An auditor; {@code you} is the reader. */
  record Person(UUID citizenId, Optional<String> name, boolean you) {}

  /** What one of them says. */
  record VerdictView(UUID auditor, Outcome outcome, List<Mark> marks, String reason, Instant at) {}

  /** Who was to judge it. */
  record FormerView(
      UUID citizenId,
      Optional<String> name,
      String reason,
      Optional<String> by,
      Instant at,
      Optional<VerdictView> verdict) {}

  /** What was decided. */
  record DecisionView(
      Outcome outcome,
      String reason,
      Optional<String> miniApp,
      Optional<Classification.Plan> plan,
      Optional<String> by,
      Instant at) {}

  /** That it is done. */
  record DoneView(String words, Optional<String> by, Instant at) {}

  /** An audit. */
  record RoundView(
      UUID roundId,
      String name,
      RegionName region,
      Agency ministry,
      LocalDate dueOn,
      Instant openedAt) {}

  /** A question of the criteria. */
  record CriterionView(String code, String name, String question) {}

  /** Somebody who may be named to judge. */
  record Candidate(UUID citizenId, Optional<String> name, RegionCode region) {}
}
