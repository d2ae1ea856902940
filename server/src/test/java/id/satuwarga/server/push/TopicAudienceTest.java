package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.notice.Audience;
import id.satuwarga.server.notice.Narrowing;
import id.satuwarga.server.region.RegionCode;
import id.satuwarga.server.region.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which regencies a topic may tell: those in which everybody is meant. */
class TopicAudienceTest {
  private static final Narrowing ALL = new Narrowing(List.of(), null, null, null, null);
  private static final Regions REGIONS = new Regions();

  @Test
  void aProvinceIsItsRegencies() {
    List<RegionCode> found = whole(codes("21"), codes(), ALL);

    assertThat(found).hasSize(7).contains(new RegionCode("21.71"), new RegionCode("21.72"));
  }

  @Test
  void whatLiesBelowARegencyIsNotTold() {
    assertThat(whole(codes("21.71", "21.72.01", "32.73.01.1001"), codes(), ALL))
        .containsExactly(new RegionCode("21.71"));
  }

  @Test
  void aRegencyThatSomebodyIsLeftOutOfIsNotTold() {
    assertThat(whole(codes("21"), codes("21.71.10", "21.72"), ALL))
        .hasSize(5)
        .doesNotContain(new RegionCode("21.71"), new RegionCode("21.72"));
  }

  @Test
  void peopleOfSomeKindAreToldOneByOne() {
    assertThat(whole(codes("21.71"), codes(), new Narrowing(List.of(), 60, null, null, null)))
        .isEmpty();
    assertThat(
            whole(
                codes("21.71"),
                codes(),
                new Narrowing(List.of(new AppId("id.batam.kabar")), null, null, null, null)))
        .isEmpty();
    assertThat(
            whole(
                codes("21.71"),
                codes(),
                new Narrowing(List.of(), null, null, null, UUID.randomUUID())))
        .isEmpty();
  }

  @Test
  void aTopicIsNamedByTheRegencyOfAHome() {
    assertThat(EmergencyTopic.of(new RegionCode("32.73.01.1001")).map(EmergencyTopic::name))
        .contains("emergency-32.73");
    assertThat(EmergencyTopic.of(new RegionCode("32"))).isEmpty();
  }

  private static List<RegionCode> whole(
      List<RegionCode> territories, List<RegionCode> exclusions, Narrowing narrowing) {
    return TopicWaves.wholeRegencies(new Audience(territories, exclusions, narrowing), REGIONS);
  }

  private static List<RegionCode> codes(String... codes) {
    return Arrays.stream(codes).map(RegionCode::new).toList();
  }
}
