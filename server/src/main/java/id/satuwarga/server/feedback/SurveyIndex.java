package id.satuwarga.server.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The community satisfaction index (IKM) of PermenPANRB 14/2017: the mean of each element times its
 * weight, a ninth, added up and times 25. The weight is taken as the fraction it is: as 0.111 it
 * would make 99.9 of full marks. Nothing is rounded before the end.
 *
 * @param people who filled in the nine
 * @param sums of the marks for U1 to U9
 */
record SurveyIndex(long people, List<Long> sums) {
  static final int ELEMENTS = 9;
  private static final BigDecimal SCALE = BigDecimal.valueOf(25);

  SurveyIndex {
    sums = List.copyOf(sums);
    if (sums.size() != ELEMENTS || people < 1) {
      throw new IllegalArgumentException("the survey has nine elements and somebody who answered");
    }
  }

  /** How good the service is called; judged by the index as it is shown, with two digits. */
  enum Grade {
    A("88.31"),
    B("76.61"),
    C("65.00"),
    D("25.00");

    private final BigDecimal least;

    Grade(String least) {
      this.least = new BigDecimal(least);
    }

    static Grade of(BigDecimal index) {
      for (Grade grade : values()) {
        if (index.compareTo(grade.least) >= 0) {
          return grade;
        }
      }
      throw new IllegalArgumentException("an index below 25 has marks below 1");
    }
  }

  List<BigDecimal> means() {
    return sums.stream().map(sum -> mean(sum, people, 3)).toList();
  }

  /** From 25.00 to 100.00. */
  BigDecimal index() {
    long all = sums.stream().mapToLong(Long::longValue).sum();
    return BigDecimal.valueOf(all)
        .multiply(SCALE)
        .divide(BigDecimal.valueOf(ELEMENTS * people), 2, RoundingMode.HALF_UP);
  }

  Grade grade() {
    return Grade.of(index());
  }

  static BigDecimal mean(long sum, long people, int digits) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(people), digits, RoundingMode.HALF_UP);
  }
}
