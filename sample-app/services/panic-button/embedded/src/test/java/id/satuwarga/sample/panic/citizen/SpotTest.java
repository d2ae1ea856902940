package id.satuwarga.sample.panic.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sdk.miniapp.Place;
import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class SpotTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");

  @Test
  public void whatIsWrittenIsRead() {
    Place place = Place.in("21.71").street("Jl. Raya | Simpang").position(1.1, 104.05);

    assertThat(Spot.read(new Spot(place, NOW).write(), NOW).get().place()).isEqualTo(place);
  }

  @Test
  public void aPlaceWithoutAPositionIsReadAsSuch() {
    Place place = Place.in("21.71");

    assertThat(Spot.read(new Spot(place, NOW).write(), NOW).get().place()).isEqualTo(place);
  }

  @Test
  public void theNameOfTheTerritoryGoesWithIt() {
    Place place = Place.in("21.71").regionName("Kota Batam").street("Simpang | Kabil");

    Place read = Spot.read(new Spot(place, NOW).write(), NOW).get().place();
    assertThat(read.regionName()).hasValue("Kota Batam");
    assertThat(read.street()).hasValue("Simpang | Kabil");
  }

  @Test
  public void whatIsOldOrBrokenIsNothing() {
    String good = new Spot(Place.in("21.71"), NOW).write();

    assertThat(Spot.read(good, NOW.plus(Duration.ofMinutes(6)))).isEmpty();
    for (String broken :
        new String[] {
          "", "||||", "x|21.71||||", "1|2171||||", "1790000000|21.71|91|0||", "1|21|a|b||"
        }) {
      assertThat(Spot.read(broken, NOW)).as(broken).isEmpty();
    }
  }
}
