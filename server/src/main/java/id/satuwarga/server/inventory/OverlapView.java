package id.satuwarga.server.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app that looks like another, as its readers see it. */
record OverlapView(
    InventoryView app, double score, boolean kin, List<String> reasons, @Nullable Judged verdict) {

  /** What a person said of the pair. */
  record Judged(boolean same, @Nullable String reason, Instant at) {}

  /** All of them, without a next page. */
  record Page(List<OverlapView> items) {}
}
