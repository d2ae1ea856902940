package id.satuwarga.server.catalog;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How rows of this slice become values. */
final class Rows {
  private Rows() {}

  /** Values by mini-app, in the order of the rows. */
  static <T> Map<String, List<T>> byApp(Iterable<Row> rows, Function<Row, T> value) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups
          .computeIfAbsent(row.getString("app_id"), first -> new ArrayList<>())
          .add(value.apply(row));
    }
    return groups;
  }

  static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }
}
