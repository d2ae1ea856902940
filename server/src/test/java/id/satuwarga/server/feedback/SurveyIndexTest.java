package id.satuwarga.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of PermenPANRB 14/2017, at its borders. */
class SurveyIndexTest {
  @ParameterizedTest(name = "all marks {0}: {1}, {2}")
  @CsvSource({"1, 25.00, D", "2, 50.00, D", "3, 75.00, C", "4, 100.00, A"})
  void equalMarksMakeTheIndexOfThatMark(long mark, String index, String grade) {
    SurveyIndex one = new SurveyIndex(1, Collections.nCopies(9, mark));

    assertThat(one.index()).isEqualTo(index);
    assertThat(one.grade()).hasToString(grade);
  }

  /** Sums of 5,000 people whose index lies on the half of a last digit, and one mark below it. */
  @ParameterizedTest(name = "{0} marks in all: {1}, {2}")
  @CsvSource({
    "116991, 65.00, C",
    "116990, 64.99, D",
    "137889, 76.61, B",
    "137888, 76.60, C",
    "158949, 88.31, A",
    "158948, 88.30, B"
  })
  void aHalfIsRoundedUpAndTheGradeGoesByWhatIsShown(long all, String index, String grade) {
    long each = all / 9;
    SurveyIndex many =
        new SurveyIndex(
            5_000, List.of(each, each, each, each, each, each, each, each, all - 8 * each));

    assertThat(many.index()).isEqualTo(index);
    assertThat(many.grade()).hasToString(grade);
  }

  @Test
  void nothingIsRoundedBeforeTheEnd() {
    SurveyIndex three = new SurveyIndex(3, List.of(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L));

    assertThat(three.means().get(0)).isEqualTo("3.333");
    assertThat(three.index()).isEqualTo("83.33");
  }

  @Test
  void elementsWithDifferentMarksWeighANinthEach() {
    SurveyIndex two = new SurveyIndex(2, List.of(7L, 6L, 5L, 8L, 6L, 7L, 8L, 4L, 6L));

    assertThat(two.index()).isEqualTo("79.17");
    assertThat(two.grade()).isEqualTo(SurveyIndex.Grade.B);
  }

  @Test
  void withoutAnybodyThereIsNoIndex() {
    List<Long> none = Collections.nCopies(9, 0L);

    assertThatThrownBy(() -> new SurveyIndex(0, none)).isInstanceOf(IllegalArgumentException.class);
  }
}
