package id.satuwarga.sample.apekesah.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  @TempDir Path folder;

  @Test
  void categoryAndPlaceDecideAndTheSmallestPlaceWins() {
    Routing batam = Routing.ofCity("21.71");

    assertThat(batam.unit(Category.WASTE, "21.71.10.1004").code()).isEqualTo("dlh");
    assertThat(batam.unit(Category.WASTE, "21.71.08.1002").code()).isEqualTo("kec-galang");
    assertThat(batam.unit(Category.ROAD, "21.71.08.1002").code()).isEqualTo("dbmsda");
    assertThat(batam.unit(Category.OTHER, "21.71.08.1002").code()).isEqualTo("diskominfo");
  }

  @Test
  void anotherCityHasOtherOfficesAndOneWithoutRulesASingleDesk() {
    assertThat(Routing.ofCity("33.76").unit(Category.ROAD, "33.76.01.1001").code())
        .isEqualTo("dpupr");
    assertThat(Routing.ofCity("65.03").unit(Category.ROAD, "65.03.02.1002").code())
        .isEqualTo("desk");
  }

  @Test
  void everyCategoryOfBothCitiesLeadsToAnOfficeThatHasTime() {
    for (String city : new String[] {"21.71", "33.76"}) {
      for (Category category : Category.values()) {
        assertThat(Routing.ofCity(city).unit(category, city + ".01.1001").answer()).isPositive();
      }
    }
  }

  @Test
  void aCityBringsItsRulesInAFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("rules.json"),
            """
            {"units": [{"code": "pu", "id": "Dinas PU", "en": "Public Works", "answer_hours": 10, "finish_days": 2}],
             "rules": [{"category": "ROAD", "unit": "pu"}], "otherwise": "pu"}
            """);

    assertThat(Routing.in(file).unit(Category.ROAD, "99.01").name().in(Language.INDONESIAN))
        .isEqualTo("Dinas PU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"units\": [{\"code\": \"pu\"}], \"rules\": [], \"otherwise\": \"pu\"}",
        "{\"units\": [], \"rules\": [], \"otherwise\": \"pu\"}",
        "{\"units\": [{\"code\": \"pu\", \"id\": \"PU\", \"en\": \"PU\", \"answer_hours\": 1, \"finish_days\": 1}], \"rules\": [{\"category\": \"ROAD\", \"unit\": \"x\"}], \"otherwise\": \"pu\"}",
        "{\"units\": [{\"code\": \"pu\", \"id\": \"PU\", \"en\": \"PU\", \"answer_hours\": 1, \"finish_days\": 1}], \"rules\": [{\"category\": \"JALAN\", \"unit\": \"pu\"}], \"otherwise\": \"pu\"}"
      })
  void rulesThatDoNotFitTogetherStopTheStart(String broken) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), broken);

    assertThatThrownBy(() -> Routing.in(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.json");
  }
}
