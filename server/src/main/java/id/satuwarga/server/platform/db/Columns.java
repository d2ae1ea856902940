package id.satuwarga.server.platform.db;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays of what many rows hold, for statements that take them by {@code unnest}. */
public final class Columns {
  private Columns() {}

  public static <T> UUID[] uuids(Collection<T> rows, Function<T, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  /** The text of each row, null where a row has none. */
  public static <T> @Nullable String[] texts(
      Collection<T> rows, Function<T, @Nullable String> column) {
    @Nullable String[] texts = new String[rows.size()];
    int at = 0;
    for (T row : rows) {
      texts[at++] = column.apply(row);
    }
    return texts;
  }
}
