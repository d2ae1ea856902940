package id.satuwarga.server.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * The cells of months that are over and can change no more. To count a year of a crowded country
 * takes seconds, so each month is counted once and kept; twice a day it is counted anew, for what
 * an operator may have mended by hand.
 */
@Singleton
final class SettledMonths {
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int MOST_CELLS = 100_000;
  private final FigureRepository figures;
  private final Database database;
  private final Cache<YearMonth, List<Cell>> months =
      Caffeine.newBuilder()
          .expireAfterWrite(KEPT)
          .maximumWeight(MOST_CELLS)
          .weigher((YearMonth month, List<Cell> cells) -> 1 + cells.size())
          .build();
  private final Map<Satisfaction.Span, Future<List<Cell>>> counting = new HashMap<>();

  @Inject
  SettledMonths(FigureRepository figures, Database database) {
    this.figures = figures;
    this.database = database;
  }

  /** All cells of a span of such months, those before the first answer of all left out. */
  Future<List<Cell>> cells(Satisfaction.Span span) {
    return figures
        .first(database.reads())
        .compose(
            first ->
                first.filter(month -> !month.isAfter(span.to())).isEmpty()
                    ? Future.succeededFuture(List.of())
                    : since(first.orElseThrow(), span));
  }

  private Future<List<Cell>> since(YearMonth first, Satisfaction.Span span) {
    YearMonth from = span.from().isBefore(first) ? first : span.from();
    List<Cell> known = new ArrayList<>();
    List<YearMonth> unknown = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(span.to()); month = month.plusMonths(1)) {
      List<Cell> cells = months.getIfPresent(month);
      if (cells == null) {
        unknown.add(month);
      } else {
        known.addAll(cells);
      }
    }
    if (unknown.isEmpty()) {
      return Future.succeededFuture(known);
    }
    Satisfaction.Span missing =
        new Satisfaction.Span(unknown.get(0), unknown.get(unknown.size() - 1));
    return count(missing)
        .map(
            counted ->
                Stream.concat(
                        known.stream(),
                        counted.stream().filter(cell -> unknown.contains(cell.month())))
                    .toList());
  }

  /** Who asks for the same meanwhile waits for the same answer. */
  private synchronized Future<List<Cell>> count(Satisfaction.Span span) {
    Future<List<Cell>> begun = counting.get(span);
    if (begun != null) {
      return begun;
    }
    Future<List<Cell>> counted =
        figures.cells(database.reads(), span).onSuccess(cells -> keep(span, cells));
    counting.put(span, counted);
    counted.onComplete(done -> forget(span));
    return counted;
  }

  private synchronized void forget(Satisfaction.Span span) {
    counting.remove(span);
  }

  private void keep(Satisfaction.Span span, List<Cell> cells) {
    Map<YearMonth, List<Cell>> byMonth = cells.stream().collect(Collectors.groupingBy(Cell::month));
    for (YearMonth month = span.from(); !month.isAfter(span.to()); month = month.plusMonths(1)) {
      months.put(month, List.copyOf(byMonth.getOrDefault(month, List.of())));
    }
  }
}
