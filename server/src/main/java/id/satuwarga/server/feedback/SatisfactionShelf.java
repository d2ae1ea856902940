package id.satuwarga.server.feedback;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.agency.OpdName;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.Region;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.RegionZone;
import id.satuwarga.server.region.Regions;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The figures that everybody may see: of whole months that are over and can change no more. */
final class SatisfactionShelf {
  private static final int YEAR = 11;
  private static final int MOST = 500;
  private final SettledMonths months;
  private final Words words;
  private final Regions regions;
  private final Clock clock;

  @Inject
  SatisfactionShelf(SettledMonths months, Words words, Regions regions, Clock clock) {
    this.months = months;
    this.words = words;
    this.regions = regions;
    this.clock = clock;
  }

  Future<Satisfaction> report(SatisfactionQuery query, Language language) {
    Satisfaction.Span span = span(query);
    return months
        .cells(span)
        .map(cells -> cells.stream().filter(query::asksFor).toList())
        .compose(
            cells ->
                words
                    .of(cells.stream().map(cell -> OpdCode.parse(cell.opd())).toList(), language)
                    .map(names -> report(query, span, cells, names(query.by(), language, names))));
  }

  /** In the west the month ends last. */
  private Satisfaction.Span span(SatisfactionQuery query) {
    LocalDate settled =
        LocalDate.ofInstant(clock.instant().minus(Feedback.CHANGEABLE), RegionZone.WIB.zone());
    YearMonth last = YearMonth.from(settled).minusMonths(1);
    YearMonth to = query.to().filter(asked -> asked.isBefore(last)).orElse(last);
    return new Satisfaction.Span(query.from().orElse(to.minusMonths(YEAR)), to);
  }

  private static Satisfaction report(
      SatisfactionQuery query,
      Satisfaction.Span span,
      List<Cell> cells,
      Function<String, String> name) {
    List<Cell> shown = cells.stream().filter(Cell::isShown).toList();
    Map<String, List<Cell>> byKey =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> key(query.by(), cell), TreeMap::new, Collectors.toList()));
    List<Satisfaction.Group> groups = new ArrayList<>();
    byKey.forEach(
        (key, some) ->
            Satisfaction.sum(some)
                .ifPresent(sum -> groups.add(new Satisfaction.Group(key, name.apply(key), sum))));
    if (query.by() != SatisfactionQuery.By.MONTH) {
      groups.sort(
          Comparator.comparingLong((Satisfaction.Group group) -> -group.figures().people()));
    }
    return new Satisfaction(
        query.by(),
        span.from().toString(),
        span.to().toString(),
        Cell.FEWEST,
        shown.size() < cells.size(),
        groups.size() <= MOST,
        Satisfaction.sum(shown),
        groups.stream().limit(MOST).toList());
  }

  private static String key(SatisfactionQuery.By by, Cell cell) {
    return switch (by) {
      case SERVICE -> cell.appId();
      case OPD -> cell.opd();
      case TERRITORY -> cell.region();
      case MONTH -> cell.month().toString();
    };
  }

  private Function<String, String> names(
      SatisfactionQuery.By by, Language language, Function<OpdCode, OpdName> opds) {
    return switch (by) {
      case SERVICE -> key -> words.service(AppId.parse(key), language);
      case OPD -> key -> opds.apply(OpdCode.parse(key)).name();
      case TERRITORY -> key -> regions.find(RegionCode.parse(key)).map(Region::name).orElse(key);
      case MONTH -> key -> key;
    };
  }
}
