package id.satuwarga.server.feedback;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures for everybody.
 *
 * @param fewest below so many people nothing is shown
 * @param withheld whether somebody judged who is in none of the figures for that reason
 * @param complete whether there are no more groups than these
 */
record Satisfaction(
    SatisfactionQuery.By by,
    String from,
    String to,
    int fewest,
    boolean withheld,
    boolean complete,
    Optional<Figures> total,
    List<Group> groups) {

  /** A line of the figures. */
  record Group(String key, String name, Figures figures) {}

  /**
   * What a group of people thinks.
   *
   * @param counts how many gave 1, 2, 3 and 4
   */
  record Figures(long people, BigDecimal mean, List<Long> counts, Optional<Survey> survey) {}

  /** Its community satisfaction survey; the means of U1 to U9. */
  record Survey(long people, List<BigDecimal> elements, BigDecimal index, SurveyIndex.Grade grade) {
    static Survey of(SurveyIndex index) {
      return new Survey(index.people(), index.means(), index.index(), index.grade());
    }
  }

  /** The sum of cells that may be shown; nothing of none. */
  static Optional<Figures> sum(Collection<Cell> cells) {
    return cells.stream()
        .map(Cell::ratings)
        .reduce(Cell::add)
        .map(
            counts -> {
              long people = counts.stream().mapToLong(Long::longValue).sum();
              long marks = 0;
              for (int i = 0; i < counts.size(); i++) {
                marks += (i + 1) * counts.get(i);
              }
              return new Figures(people, SurveyIndex.mean(marks, people, 2), counts, survey(cells));
            });
  }

  private static Optional<Survey> survey(Collection<Cell> cells) {
    Stream<Cell> shown = cells.stream().filter(Cell::isSurveyShown);
    return shown
        .map(cell -> new SurveyIndex(cell.surveys(), cell.sums()))
        .reduce(
            (one, other) ->
                new SurveyIndex(one.people() + other.people(), Cell.add(one.sums(), other.sums())))
        .map(Survey::of);
  }

  /** From this month to that one. */
  record Span(YearMonth from, YearMonth to) {}
}
