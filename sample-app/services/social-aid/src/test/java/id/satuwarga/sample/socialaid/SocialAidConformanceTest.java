package id.satuwarga.sample.socialaid;

import id.satuwarga.sample.socialaid.citizen.SocialAidMiniApp;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.testkit.Citizen;
import id.satuwarga.sdk.testkit.ConformanceTest;
import java.time.Clock;

/** As an official, who sees all that a citizen does and more. */
class SocialAidConformanceTest extends ConformanceTest {
  private final AidHouse house = new AidHouse();

  @Override
  protected MiniApp miniApp() {
    house.appoint("21.71");
    return new SocialAidMiniApp(
        Manifest.parse(AidHouse.MANIFEST), house.register, house.officials, house.lists);
  }

  @Override
  protected Citizen citizen() {
    return AidHouse.LESTARI.claim("nik", "9901015703920001");
  }

  @Override
  protected Clock clock() {
    return house.clock;
  }
}
