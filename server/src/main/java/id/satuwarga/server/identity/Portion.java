package id.satuwarga.server.identity;

import java.util.List;

/**
 * The newest of a list in an export, which is made in memory and so has an end. What it leaves out
 * is in the lists that are read page by page or, of the audit trail, with the operator.
 *
 * @param complete whether this is all there is
 */
public record Portion<T>(List<T> items, boolean complete) {
  private static final int LONGEST = 1_000;

  /** How many rows to ask for: one more than is shown. */
  public static final int ROWS = LONGEST + 1;

  public Portion {
    items = List.copyOf(items);
  }

  /** Of at most {@link #ROWS} rows, the newest first. */
  public static <T> Portion<T> of(List<T> rows) {
    return rows.size() < ROWS
        ? new Portion<>(rows, true)
        : new Portion<>(rows.subList(0, LONGEST), false);
  }
}
