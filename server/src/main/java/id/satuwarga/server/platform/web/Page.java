package id.satuwarga.server.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list, and the cursor that opens the next, if there is one. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of at most {@code limit} items out of rows read with {@code limit + 1}: the one row
   * too many tells that there is a next page, without counting.
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Optional.of(cursorOf.apply(items.get(limit - 1)).encode()));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextCursor);
  }
}
