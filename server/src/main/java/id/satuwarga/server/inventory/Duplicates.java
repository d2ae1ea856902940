package id.satuwarga.server.inventory;

import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import java.time.Instant;
import javax.inject.Inject;

/** How much of the register is double, for reports. */
public final class Duplicates {
  private final ClusterShelf clusters;

  @Inject
  Duplicates(ClusterShelf clusters) {
    this.clusters = clusters;
  }

  /**
   * What the finder takes for one and the same.
   *
   * @param clusters how many there are
   * @param apps how many apps are in them
   * @param yearlyCost what those apps cost a year, as far as it was said
   * @param undecided how many confirmations are missing for all of it to be sure
   * @param asOf the register is taken into account as it was then
   */
  public record Figures(int clusters, int apps, long yearlyCost, int undecided, Instant asOf) {}

  /**
   * Of a territory with all of its parts. Takes some seconds where much was changed; a register
   * that was never gathered and takes longer is refused with {@code clusters-pending}.
   */
  public Future<Figures> in(RegionCode territory) {
    return clusters
        .get()
        .map(gathered -> ClusterBook.of(gathered, app -> app.region().isWithin(territory)))
        .map(
            book ->
                new Figures(
                    book.clusters().size(),
                    book.clusters().stream().mapToInt(one -> one.apps().size()).sum(),
                    book.clusters().stream().mapToLong(ClusterBook.Seen::yearlyCost).sum(),
                    book.clusters().stream().mapToInt(ClusterBook.Seen::undecided).sum(),
                    book.at()));
  }
}
