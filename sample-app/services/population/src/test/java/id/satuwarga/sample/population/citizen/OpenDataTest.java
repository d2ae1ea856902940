package id.satuwarga.sample.population.citizen;

import static id.satuwarga.sample.population.RegisterHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.population.RegisterHouse;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.DataRequest;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another OPD is told of a citizen. */
class OpenDataTest {
  private final RegisterHouse house = new RegisterHouse();
  private final PopulationMiniApp app =
      house.app(
          "https://disdukcapil.batam.example",
          id -> {
            throw new IllegalStateException("nothing is uploaded here");
          });

  @Test
  void whoHasVisitedIsKnownByTheirSubject() {
    house.tester().as(SITI).visit("/");

    assertThat(read("ktp", SITI.subject()))
        .containsEntry("name", "Siti Rahmawati")
        .containsEntry("region_name", "Belian, Batam Kota, Kota Batam")
        .containsEntry("ktp_status", "KTP-el terbit")
        .containsEntry("masked_nik", "9901••••••••0001");
  }

  @Test
  void whatIsSaidIsWhatTheManifestOffers() {
    house.tester().as(SITI).visit("/");

    app.manifest()
        .provides()
        .forEach(
            (source, fields) ->
                assertThat(read(source, SITI.subject()).keySet())
                    .as(source)
                    .containsExactlyInAnyOrderElementsOf(fields));
  }

  @Test
  void theFamilyCardIsToldWhole() {
    house.tester().as(SITI).visit("/");

    assertThat(read("kartu-keluarga", SITI.subject()))
        .containsEntry("kk_number", "9901011203150001")
        .containsEntry("members", "4");
  }

  @Test
  void whoNeverVisitedIsNotKnown() {
    assertThatThrownBy(() -> read("ktp", "a stranger")).isInstanceOf(Refusal.class);
  }

  private Map<String, String> read(String source, String subject) {
    Visit visit = Visit.at(app.manifest(), "/");
    return app.read(DataRequest.of(source), Context.of(visit, subject).clock(house.clock));
  }
}
