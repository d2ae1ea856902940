package id.satuwarga.server.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One app in an audit. */
record Classification(
    UUID id,
    UUID round,
    Subject subject,
    List<UUID> auditors,
    int version,
    List<Verdict> verdicts,
    List<Former> former,
    Optional<Decision> decision,
    Optional<Done> done) {

  Classification {
    auditors = List.copyOf(auditors);
    verdicts = List.copyOf(verdicts);
    former = List.copyOf(former);
  }

  /** The app, as it was when it came in. */
  record Subject(UUID inventoryId, OpdCode opd, RegionCode region, List<String> categories) {}

  /** What one auditor says. */
  record Verdict(UUID auditor, Outcome outcome, List<Mark> marks, String reason, Instant at) {}

  /** Who was to judge it; what they said does not count. */
  record Former(UUID auditor, String reason, UUID by, Instant at, Optional<Verdict> verdict) {}

  /** What becomes of it, and by when. */
  record Decision(
      Outcome outcome,
      String reason,
      @Nullable String miniApp,
      @Nullable Plan plan,
      UUID by,
      Instant at) {}

  /** Who sees to it, and until when. */
  record Plan(String owner, LocalDate dueOn) {}

  /** That the plan is carried out, and how that is known. */
  record Done(String words, UUID by, Instant at) {}

  /** How far it has come. */
  enum State {
    WAITING,
    AGREED,
    DISPUTED,
    DECIDED,
    DONE;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the person judges it, or was to. */
  boolean concerns(UUID person) {
    return auditors.contains(person)
        || former.stream().anyMatch(one -> one.auditor().equals(person));
  }

  boolean isJudged() {
    return verdicts.size() == auditors.size();
  }

  State state() {
    if (done.isPresent()) {
      return State.DONE;
    }
    if (decision.isPresent()) {
      return State.DECIDED;
    }
    if (!isJudged()) {
      return State.WAITING;
    }
    return verdicts.stream().map(Verdict::outcome).distinct().count() == 1
        ? State.AGREED
        : State.DISPUTED;
  }

  /** Whether the plan's day has passed and it is not carried out. */
  boolean isOverdue(LocalDate today) {
    return done.isEmpty()
        && decision.map(Decision::plan).filter(plan -> plan.dueOn().isBefore(today)).isPresent();
  }

  /** What those who left had said, under the same rule. */
  Optional<Verdict> verdictOf(Former one) {
    return isJudged() ? one.verdict() : Optional.empty();
  }

  /** What this reader may know: nobody sees another's verdict before all are given. */
  List<Verdict> verdictsFor(UUID reader) {
    return isJudged()
        ? verdicts
        : verdicts.stream().filter(verdict -> verdict.auditor().equals(reader)).toList();
  }
}
