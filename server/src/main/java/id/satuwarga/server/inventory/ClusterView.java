package id.satuwarga.server.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Apps that look like one and the same, as their readers see them.
 *
 * @param clusterId the app of it that was listed first
 * @param undecided how many more confirmations would make it one app
 */
record ClusterView(
    UUID clusterId,
    int size,
    long yearlyCost,
    int undecided,
    List<InventoryView> apps,
    List<Pair> pairs) {

  /** Two of them, and why. */
  record Pair(
      UUID one,
      UUID other,
      double score,
      List<String> reasons,
      OverlapView.@Nullable Judged verdict) {}

  /** Some of them; the register is taken into account as it was at {@code asOf}. */
  record Page(List<ClusterView> items, Optional<String> nextCursor, Instant asOf) {}
}
