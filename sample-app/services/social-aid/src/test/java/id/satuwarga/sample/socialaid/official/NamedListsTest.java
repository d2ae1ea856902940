package id.satuwarga.sample.socialaid.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.socialaid.AidHouse;
import id.satuwarga.sample.socialaid.aid.Benefit;
import id.satuwarga.sample.socialaid.aid.Village;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class NamedListsTest {
  private static final Village BELIAN = new Village("21.71.10.1004", "Belian");
  private static final Village TEMBESI = new Village("21.71.11.1001", "Tembesi");

  private final AidHouse house = new AidHouse();
  private final Official official = new Official("o", "Lestari", "Pendamping", "21.71.10");
  private final LegalBasis basis = house.lists.inForce().get(0);

  @Test
  void whatIsInForceTodayOpensLists() {
    assertThat(house.lists.inForce())
        .extracting(LegalBasis::code)
        .containsExactly("BPNT-2026", "PKH-2026");
  }

  @Test
  void anotherTerritoryStaysClosedWhateverTheFormSaid() {
    assertThatThrownBy(() -> open(TEMBESI, basis)).isInstanceOf(IllegalArgumentException.class);
    assertThat(looks()).isZero();
  }

  @Test
  void aBasisOfOnesOwnMakingOpensNothing() {
    LegalBasis mine = new LegalBasis("MINE", "Because I say so", Benefit.PBI);
    LegalBasis widened = new LegalBasis(basis.code(), basis.title(), Benefit.PBI);

    assertThatThrownBy(() -> open(BELIAN, mine)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(BELIAN, widened)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyNameThatIsShownIsWrittenDown() {
    NamedList opened = open(BELIAN, basis);

    assertThat(opened.isWhole()).isTrue();
    assertThat(opened.people())
        .hasSize(25)
        .extracting(NamedPerson::name)
        .contains("Siti Rahmawati");
    assertThat(count("list_access_person")).isEqualTo(25);
  }

  @Test
  void aListLongerThanAScreenSaysHowManyThereAre() {
    house.database.useHandle(
        db -> {
          db.execute(
              "INSERT INTO recipient SELECT '990101' || lpad(n::text, 10, '0'), 'Warga ' || n,"
                  + " '21.71.10.1004', 'Belian', 1, 4, current_date FROM generate_series(1, 200) n");
          db.execute(
              "INSERT INTO aid_grant SELECT '990101' || lpad(n::text, 10, '0'), ?, ?, 1, NULL"
                  + " FROM generate_series(1, 200) n",
              basis.benefit().name(),
              house.register.period());
        });

    NamedList opened = open(BELIAN, basis);

    assertThat(opened.people()).hasSize(150);
    assertThat(opened.all()).isEqualTo(225);
    assertThat(opened.isWhole()).isFalse();
    assertThat(count("list_access_person")).as("names nobody saw").isEqualTo(150);
  }

  @Test
  void whatWasLookedAtStaysWrittenDown() {
    open(BELIAN, basis);

    for (String sql :
        List.of("DELETE FROM list_access_person", "UPDATE list_access SET purpose = 'x'")) {
      assertThatThrownBy(() -> house.database.useHandle(db -> db.execute(sql)))
          .isInstanceOf(UnableToExecuteStatementException.class);
    }
  }

  private NamedList open(Village village, LegalBasis under) {
    return house.lists.open(
        official, new ListWish("press", village, under, "Verifikasi"), house.register.period());
  }

  private int looks() {
    return count("list_access");
  }

  private int count(String table) {
    return house.database.withHandle(
        db -> db.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }
}
