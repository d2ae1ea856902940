package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.health.Deployment;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The rule that nothing new goes out without leave: each function of a release needs a letter or a
 * waiver that holds at this moment, unless the mini-app was published with it before. What is live
 * stays so when its letter ends; what is not live does not come back by a letter that was
 * withdrawn.
 */
public final class LeaveToPublish {
  private final PublishedRepository published;
  private final WaiverRepository waivers;
  private final RecommendationLedger ledger;
  private final Deployment deployment;

  @Inject
  LeaveToPublish(
      PublishedRepository published,
      WaiverRepository waivers,
      RecommendationLedger ledger,
      Deployment deployment) {
    this.published = published;
    this.waivers = waivers;
    this.ledger = ledger;
    this.deployment = deployment;
  }

  /**
   * A release about to go live: whose it is, what it is for, what the mini-app is live with now,
   * and who made the release.
   */
  public record Publication(
      OpdCode opd,
      RegionCode region,
      String appId,
      List<String> functions,
      Set<String> liveFunctions,
      Set<UUID> makers) {}

  /** Refuses what lacks leave ({@code letter-missing}), and keeps by what the rest went out. */
  public Future<Void> require(SqlConnection tx, Publication wanted) {
    Instant now = ledger.now();
    return grounds(tx, wanted)
        .compose(
            grounds ->
                published
                    .of(tx, wanted.appId())
                    .map(known -> judge(wanted, grounds, known, now))
                    .compose(used -> keep(tx, wanted, used, now)));
  }

  /** In the order of their strength; the last one that covers a function is taken. */
  private Future<List<Ground>> grounds(SqlConnection tx, Publication wanted) {
    return published
        .letters(tx, wanted.appId(), wanted.opd())
        .compose(
            letters ->
                waivers
                    .of(tx, wanted.appId(), wanted.opd())
                    .map(
                        granted ->
                            Stream.concat(
                                    granted.stream()
                                        .filter(waiver -> isOfOthers(waiver, wanted.makers()))
                                        .flatMap(waiver -> Ground.of(waiver).stream()),
                                    letters.stream())
                                .toList()));
  }

  private static boolean isOfOthers(Waiver waiver, Set<UUID> makers) {
    return !makers.contains(waiver.askedBy())
        && waiver.grant().filter(given -> makers.contains(given.by())).isEmpty();
  }

  private Map<String, Ground> judge(
      Publication wanted, List<Ground> grounds, List<PublishedFunction> known, Instant now) {
    LocalDate today = Recommendation.day(wanted.region(), now);
    Map<String, PublishedFunction> before =
        known.stream().collect(Collectors.toMap(PublishedFunction::function, Function.identity()));
    Map<String, Ground> used = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String function : wanted.functions()) {
      Optional<Ground> ground =
          grounds.stream()
              .filter(one -> one.functions().contains(function) && one.holds(today))
              .reduce((first, second) -> second);
      if (ground.isPresent()) {
        used.put(function, ground.get());
      } else if (!mayStay(wanted, before.get(function), grounds, today)) {
        missing.add(function);
      }
    }
    if (!missing.isEmpty()) {
      throw RecommendationProblems.letterMissing(
          wanted.appId(), missing, lapsed(grounds, missing, today), askAt());
    }
    return used;
  }

  /** Whether the mini-app has the function already. */
  private static boolean mayStay(
      Publication wanted,
      @Nullable PublishedFunction before,
      List<Ground> grounds,
      LocalDate today) {
    if (before == null) {
      return false;
    }
    return wanted.liveFunctions().contains(before.function())
        || before
            .groundId()
            .map(id -> grounds.stream().anyMatch(one -> one.id().equals(id) && one.outlives(today)))
            .orElse(true);
  }

  private static List<String> lapsed(List<Ground> grounds, List<String> missing, LocalDate today) {
    return grounds.stream()
        .filter(one -> !one.holds(today) && missing.stream().anyMatch(one.functions()::contains))
        .map(Ground::name)
        .distinct()
        .toList();
  }

  private String askAt() {
    return deployment.issuer() + "/opd#/recommendations/ask";
  }

  private Future<Void> keep(
      SqlConnection tx, Publication wanted, Map<String, Ground> used, Instant now) {
    Future<Void> kept = Future.succeededFuture();
    for (Map.Entry<String, Ground> one : used.entrySet()) {
      PublishedFunction row =
          new PublishedFunction(
              wanted.appId(),
              one.getKey(),
              wanted.opd(),
              wanted.region(),
              Optional.of(one.getValue().id()),
              now);
      kept = kept.compose(before -> published.put(tx, row, one.getValue()));
    }
    return kept;
  }
}
