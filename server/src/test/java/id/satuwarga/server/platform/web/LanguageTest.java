package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|ID",
        "en|EN",
        "en-GB,en;q=0.9|EN",
        "id-ID,id;q=0.9,en;q=0.8|ID",
        "en;q=0.3,id;q=0.4|ID",
        "fr,en;q=0.1|EN",
        "fr|ID",
        "*|ID",
        "en;q=0|ID",
        "en;q=x|ID",
        ";;;,,q=|ID"
      })
  void theBetterOfOursByWeight(String header, Language language) {
    assertThat(Language.ofHeader(header)).isEqualTo(language);
  }
}
