package id.satuwarga.server.platform.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rows hold as statements take it: moments, and arrays of many rows for {@code unnest}. */
public final class Columns {
  private Columns() {}

  /** A moment as a {@code timestamptz} takes it. */
  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
    return at == null ? null : utc(at);
  }

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
