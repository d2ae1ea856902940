package id.satuwarga.server.inventory.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private final Spelling spelling = new Spelling();

  SpellingTest() {
    spelling.learn("hamil");
    spelling.learn("banjir");
    spelling.learn("kepegawaian");
    spelling.learn("penerbitan");
  }

  @Test
  void slipsOfTheHandAreMended() {
    assertThat(spelling.mend("kepegwaian")).contains("kepegawaian");
    assertThat(spelling.mend("kepegawaiam")).contains("kepegawaian");
    assertThat(spelling.mend("bnajir")).contains("banjir");
    assertThat(spelling.mend("banjirr")).contains("banjir");
  }

  @Test
  void anotherWordStaysAnother() {
    assertThat(spelling.mend("hasil")).isEmpty();
    assertThat(spelling.mend("banjar")).isEmpty();
  }

  @Test
  void aWordThatIsRightAsItIsIsNoSlip() {
    WordBook book = new WordBook();

    assertThat(book.read(List.of("penertiban"))).isNotEqualTo(book.read(List.of("penerbitan")));
    assertThat(book.read(List.of("banjar"))).isNotEqualTo(book.read(List.of("banjir")));
  }
}
