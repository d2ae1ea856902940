package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** What of the register is double, for reports. */
public final class Duplicates {
  private final ClusterShelf clusters;

  @Inject
  Duplicates(ClusterShelf clusters) {
    this.clusters = clusters;
  }

  /**
   * Apps that are taken for one and the same.
   *
   * @param isConfirmed people said so of all of it; else the finder says so of some of it
   * @param yearlyCost what they cost a year, as far as it was said
   */
  public record Group(boolean isConfirmed, List<UUID> apps, long yearlyCost) {}

  /**
   * The dearest group first.
   *
   * @param asOf the register is taken into account as it was then
   */
  public record Found(List<Group> groups, Instant asOf) {}

  /**
   * Of territories with all of their parts; apps outside are in no group. Takes some seconds where
   * much was changed; of a register that was never gathered and takes longer nothing is known yet.
   */
  public Future<Optional<Found>> in(Collection<RegionCode> territories) {
    return clusters
        .get()
        .map(
            gathered ->
                ClusterBook.of(
                    gathered, app -> territories.stream().anyMatch(app.region()::isWithin)))
        .map(
            book ->
                Optional.of(
                    new Found(book.clusters().stream().map(Duplicates::group).toList(), book.at())))
        .recover(
            failure ->
                failure instanceof ProblemException refused && isPending(refused)
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private static boolean isPending(ProblemException refused) {
    return refused.problem().slug().equals(InventoryProblems.clustersPending().problem().slug());
  }

  private static Group group(ClusterBook.Seen seen) {
    return new Group(
        seen.undecided() == 0,
        seen.apps().stream().map(GatheredApp::id).toList(),
        seen.yearlyCost());
  }
}
