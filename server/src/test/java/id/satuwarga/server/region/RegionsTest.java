package id.satuwarga.server.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Cursor;
import id.satuwarga.server.platform.web.Page;
import id.satuwarga.server.platform.web.ProblemException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Regions REGIONS = new Regions();

  @Test
  void everyTerritoryOfTheListIsKnownWithItsParents() {
    int[] perLevel = new int[4];
    RegionFiles.forEach(
        (code, name) -> {
          Region region = REGIONS.get(new RegionCode(code));
          assertThat(region.name()).isEqualTo(name);
          assertThat(region.parents()).hasSize(region.level().depth());
          perLevel[region.level().depth()]++;
        });

    assertThat(perLevel).containsExactly(38, 514, 7_285, 83_762);
  }

  @Test
  void parentsComeFromTheProvinceDown() {
    Region village = REGIONS.search(named("Belian").withParent("21.71").query()).items().get(0);

    assertThat(village.parents())
        .extracting(RegionName::name)
        .containsExactly("Kepulauan Riau", "Kota Batam", "Batam Kota");
  }

  @Test
  void aCodeNobodyHasIsUnknown() {
    assertThat(REGIONS.find(new RegionCode("21.99"))).isEmpty();
  }

  @Test
  void zerosDoNotTurnACodeIntoItsParent() {
    assertThat(REGIONS.find(new RegionCode("21.00"))).isEmpty();
  }

  @Test
  void askingForAnUnknownCodeNamesTheProblem() {
    assertThatThrownBy(() -> REGIONS.get(new RegionCode("21.99")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().slug()).isEqualTo("region-unknown"));
  }

  @Test
  void bandungIsACityAndARegencyToldApartByName() {
    assertThat(names(named("bandung").withLevel(Level.REGENCY)))
        .containsExactly("Kabupaten Bandung", "Kota Bandung", "Kabupaten Bandung Barat");
  }

  @Test
  void theDesignationMaySaySo() {
    assertThat(names(named("Kab. Bandung"))).startsWith("Kabupaten Bandung");
  }

  @Test
  void exactNamesComeBeforeLongerOnesAndHigherLevelsFirst() {
    List<Region> found = REGIONS.search(named("Sukabumi").query()).items();

    assertThat(found.get(0).name()).isEqualTo("Kabupaten Sukabumi");
    assertThat(found.get(1).name()).isEqualTo("Kota Sukabumi");
    assertThat(found.get(2).level()).isEqualTo(Level.DISTRICT);
  }

  @Test
  void allNinetyEightSidomulyosAreToldApartByTheirParents() {
    List<Region> villages =
        everyPage(named("sidomulyo").withLevel(Level.VILLAGE)).stream()
            .filter(region -> region.name().equalsIgnoreCase("Sidomulyo"))
            .toList();

    assertThat(villages).hasSize(98).extracting(Region::code).doesNotHaveDuplicates();
    assertThat(villages).allSatisfy(village -> assertThat(village.parents()).hasSize(3));
  }

  @Test
  void apostrophesMayBeLeftOutOrTypedInAnyForm() {
    for (String typed : List.of("regapuu", "Regapu'u", "REGAPU’U", "regapu`u")) {
      assertThat(names(named(typed))).containsExactly("Regapu’u");
    }
  }

  @Test
  void quotesInTheListAreReadAsQuotes() {
    assertThat(names(named("raas").withLevel(Level.DISTRICT))).contains("Ra\"as");
  }

  @Test
  void accentsMayBeTypedWhereTheListHasNone() {
    assertThat(names(named("Bátam").withLevel(Level.REGENCY))).containsExactly("Kota Batam");
  }

  @Test
  void jakartaIsFoundByTheNamePeopleUse() {
    assertThat(names(named("dki jakarta"))).startsWith("Daerah Khusus Ibukota Jakarta");
    assertThat(names(named("kota jakarta selatan")))
        .startsWith("Kota Administrasi Jakarta Selatan");
  }

  @Test
  void aPartInsideAWordIsFoundAfterWordBeginnings() {
    List<String> found = names(named("gal").withLevel(Level.REGENCY));

    assertThat(found).contains("Kota Tegal", "Kabupaten Tegal");
  }

  @Test
  void parentKeepsTheSearchBelowIt() {
    assertThat(everyPage(named("a").withParent("21.71")))
        .isNotEmpty()
        .allSatisfy(
            region -> {
              assertThat(region.code().isWithin(new RegionCode("21.71"))).isTrue();
              assertThat(region.code().value()).isNotEqualTo("21.71");
            });
  }

  @Test
  void aParentWithoutANameListsAllBelowItHighestFirst() {
    List<Region> found = everyPage(anyName().withParent("21.71"));

    assertThat(found.get(0).level()).isEqualTo(Level.DISTRICT);
    assertThat(found).filteredOn(region -> region.level() == Level.DISTRICT).hasSize(12);
  }

  @Test
  void aParentThatDoesNotExistHasNothingBelowIt() {
    assertThat(names(anyName().withParent("21.00"))).isEmpty();
  }

  @Test
  void pagesHoldEveryFindOnce() {
    List<Region> found = everyPage(named("sumber"));

    assertThat(found).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(found)
        .allSatisfy(
            region -> assertThat(region.name().toLowerCase(Locale.ROOT)).contains("sumber"));
  }

  @Test
  void aNameOfPunctuationOnlyFindsNothing() {
    assertThat(names(named("''"))).isEmpty();
  }

  @Test
  void eachProvinceKeepsTheTimeOfItsIslands() {
    assertThat(RegionZone.of(new RegionCode("21.71"))).isEqualTo(RegionZone.WIB);
    assertThat(RegionZone.of(new RegionCode("62"))).isEqualTo(RegionZone.WIB);
    assertThat(RegionZone.of(new RegionCode("51"))).isEqualTo(RegionZone.WITA);
    assertThat(RegionZone.of(new RegionCode("65.03"))).isEqualTo(RegionZone.WITA);
    assertThat(RegionZone.of(new RegionCode("76"))).isEqualTo(RegionZone.WITA);
    assertThat(RegionZone.of(new RegionCode("81"))).isEqualTo(RegionZone.WIT);
    assertThat(RegionZone.of(new RegionCode("96"))).isEqualTo(RegionZone.WIT);
  }

  @Test
  void aCodeIsWithinItselfAndItsParentsButNotItsNeighbours() {
    RegionCode village = new RegionCode("21.71.02.1001");

    assertThat(village.isWithin(village)).isTrue();
    assertThat(village.isWithin(new RegionCode("21"))).isTrue();
    assertThat(village.isWithin(new RegionCode("21.72"))).isFalse();
    assertThat(new RegionCode("21").isWithin(village)).isFalse();
  }

  @Test
  void whatIsNotACodeIsRefused() {
    for (String broken : Arrays.asList("", "2", "21.", "21.7", "21.71.02.100", "２１")) {
      assertThatThrownBy(() -> new RegionCode(broken)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Asking named(String name) {
    return new Asking(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Asking anyName() {
    return new Asking(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<String> names(Asking asking) {
    return REGIONS.search(asking.query()).items().stream().map(Region::name).toList();
  }

  private static List<Region> everyPage(Asking asking) {
    Set<Region> found = new LinkedHashSet<>();
    Asking next = asking;
    while (true) {
      Page<Region> page = REGIONS.search(next.query());
      for (Region region : page.items()) {
        assertThat(found.add(region)).as("found once: " + region.code()).isTrue();
      }
      if (page.nextCursor().isEmpty()) {
        return List.copyOf(found);
      }
      next = next.after(page.nextCursor().get());
    }
  }

  private record Asking(
      Optional<String> name,
      Optional<Level> level,
      Optional<RegionCode> parent,
      Optional<Cursor> cursor) {

    Asking withLevel(Level wanted) {
      return new Asking(name, Optional.of(wanted), parent, cursor);
    }

    Asking withParent(String code) {
      return new Asking(name, level, Optional.of(new RegionCode(code)), cursor);
    }

    Asking after(String encoded) {
      byte[] json = Base64.getUrlDecoder().decode(encoded);
      String[] parts = Json.read(new String(json, UTF_8), String[].class);
      return new Asking(name, level, parent, Optional.of(Cursor.of(parts)));
    }

    RegionQuery query() {
      return new RegionQuery(name, level, parent, cursor, 20);
    }
  }
}
