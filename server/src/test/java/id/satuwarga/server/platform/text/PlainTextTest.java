package id.satuwarga.server.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void wordsHaveNeitherCapitalsNorAccentsNorMarks() {
    assertThat(PlainText.words("  Puskesmas «Batu-Aji» (PÉLAYANAN, 24 jam)!"))
        .containsExactly("puskesmas", "batu", "aji", "pelayanan", "24", "jam");
  }

  @Test
  void marksAloneAreNoWords() {
    assertThat(PlainText.words(" -- … ! ")).isEmpty();
    assertThat(PlainText.words("")).isEmpty();
  }
}
