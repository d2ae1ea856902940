package id.satuwarga.server.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An app on its way out of use as its readers see it; the saving is a month's share of a year. */
record TakeDownView(
    UUID inventoryId,
    String name,
    InventoryView.Agency opd,
    Optional<String> miniApp,
    Optional<SuccessorView> successor,
    Optional<NoticeView> notice,
    Optional<LookView> look,
    State state,
    Instant begunAt,
    List<StepView> steps,
    long yearlySaving,
    long monthlySaving,
    Optional<Instant> finishedAt) {

  /** How far it has come. */
  enum State {
    BEGUN,
    READY,
    FINISHED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(TakeDown one) {
      return one.finish().isPresent() ? FINISHED : one.missing().isEmpty() ? READY : BEGUN;
    }
  }

  /** A step of the list; without proof it is to be done. */
  record StepView(
      TakeDown.Step step,
      Optional<String> proof,
      Optional<Boolean> exception,
      Optional<String> by,
      Optional<Instant> at) {}

  /** The mini-app in its place, without calling it. */
  record SuccessorView(String appId, Optional<String> name, Successors.State state) {}

  /** What its users are told, and how far that has come. */
  record NoticeView(
      UUID campaignId,
      OpdCode opd,
      String state,
      Optional<Instant> sentAt,
      LocalDate lastDay,
      @JsonProperty("is_sent") boolean isSent) {}

  /** Where the old address led. */
  record LookView(
      OldAddress.Outcome outcome, List<OldAddress.Hop> hops, Instant at, Optional<String> by) {}
}
