package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.miniapp.internal.InvalidCallException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTest {
  private static final Manifest MANIFEST = Manifest.load(CallTest.class, "/apekesah.json");
  private static final String CALL =
      "{\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
          + "\"page\":\"/complaints/42\",\"params\":{\"from\":\"list\",\"id\":\"7\"},"
          + "\"language\":\"en\",\"region\":\"64.03.01.1001\",\"contract\":1},"
          + "\"action\":{\"id\":\"0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f\",\"name\":\"send\","
          + "\"data\":{\"action\":\"send\",\"step\":\"2\"},\"inputs\":{"
          + "\"title\":\"e\\u0301\\u0000lang\",\"people\":3.5,\"day\":\"2026-11-22\",\"hour\":\"10:30\","
          + "\"agree\":true,\"days\":[\"mon\",\"wed\"],\"photo\":{\"upload_id\":\"u-1\"},"
          + "\"papers\":[{\"upload_id\":\"u-2\"},{\"upload_id\":\"u-3\"}],\"place\":{\"region\":\"21.71.02.1001\",\"region_name\":\"Belian,"
          + " Batam Kota\",\"street\":\"Jl. Sudirman\",\"latitude\":1.1,\"longitude\":104.0}}}}";

  @Test
  void aVisitKnowsItsPageAndItsParts() {
    Visit visit = read(CALL).visit();

    assertThat(visit.route()).isEqualTo("/complaints/{id}");
    assertThat(visit.param("id")).isEqualTo("42");
    assertThat(visit.param("from")).isEqualTo("list");
    assertThat(visit.language()).isEqualTo(Language.ENGLISH);
    assertThatThrownBy(() -> visit.param("other")).isInstanceOf(Refusal.class);
  }

  @Test
  void anActionThatWasWrittenDownIsReadAgain() {
    Action action = read(CALL).action().orElseThrow();

    assertThat(Action.parse(action.json()).json()).isEqualTo(action.json());
    assertThatThrownBy(() -> Action.parse("{}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anActionBringsEachValueAsItsType() {
    Action action = read(CALL).action().orElseThrow();

    assertThat(action.text("title")).isEqualTo("\u00e9lang");
    assertThat(action.number("people")).isEqualTo(new BigDecimal("3.5"));
    assertThat(action.date("day")).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(action.time("hour")).isEqualTo(LocalTime.of(10, 30));
    assertThat(action.toggle("agree")).isTrue();
    assertThat(action.choices("days")).containsExactly("mon", "wed");
    assertThat(action.files("photo")).containsExactly("u-1");
    assertThat(action.files("papers")).containsExactly("u-2", "u-3");
    assertThat(action.place("place").street()).contains("Jl. Sudirman");
    assertThat(action.place("place").regionName()).contains("Belian, Batam Kota");
    assertThat(action.data("step")).contains("2");
  }

  @Test
  void whatIsMissingOrOfAnotherTypeRefusesTheAct() {
    Action action = read(CALL).action().orElseThrow();

    assertThatThrownBy(() -> action.text("people")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> action.date("title")).isInstanceOf(Refusal.class);
    assertThat(action.findPlace("title")).isEmpty();
    assertThat(action.files("title")).isEmpty();
    assertThat(action.toggle("title")).isFalse();
  }

  @Test
  void aCallForAnotherMiniAppIsNotRead() {
    String other = CALL.replace("id.batam.apekesah", "id.batam.other");

    assertThatThrownBy(() -> read(other)).isInstanceOf(InvalidCallException.class);
  }

  @Test
  void aPageThatIsNoneRefusesTheVisit() {
    String other = CALL.replace("/complaints/42", "/elsewhere");

    assertThatThrownBy(() -> read(other)).isInstanceOf(Refusal.class);
  }

  @Test
  void logsLearnNothingOfTheCitizen() {
    Action action = read(CALL).action().orElseThrow();

    assertThat(action.toString()).doesNotContain("lang");
    assertThat(action.place("place").toString()).doesNotContain("Sudirman");
  }

  @Test
  void timesAreWrittenAsCitizensOfTheTerritoryReadThem() {
    Visit visit = Visit.at(MANIFEST, "/").region("21.71.02.1001");
    Context batam = context(visit, "2026-11-22T03:30:00Z");
    Context nunukan =
        context(
            Visit.at(MANIFEST, "/").region("65.04").language(Language.ENGLISH),
            "2026-11-22T17:05:00Z");

    assertThat(batam.moment(batam.now())).isEqualTo("Minggu, 22 November 2026 pukul 10.30 WIB");
    assertThat(nunukan.moment(nunukan.now())).isEqualTo("Monday, 23 November 2026 at 01.05 WITA");
    assertThat(nunukan.today()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(batam.say("Halo", "Hello")).isEqualTo("Halo");
    assertThat(nunukan.say("Halo", "Hello")).isEqualTo("Hello");
    assertThat(List.of(batam.claim("name"))).containsExactly(Optional.of("Siti"));
  }

  private static GatewayCall read(String json) {
    return GatewayCall.read(json.getBytes(StandardCharsets.UTF_8), MANIFEST);
  }

  private static Context context(Visit visit, String now) {
    return Context.of(visit, "p1_subject")
        .claim("name", "Siti")
        .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }
}
