package id.satuwarga.sample.population.move;

import static id.satuwarga.sample.population.RegisterHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.satuwarga.sample.ground.SentFile;
import id.satuwarga.sample.population.RegisterHouse;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sample.population.register.Relation;
import id.satuwarga.sample.population.register.Resident;
import id.satuwarga.sdk.miniapp.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final String CARD = "9901011203150001";
  private static final String HENDRA = "9901010404890101";
  private static final String SITI_NIK = "9901015703920001";
  private static final String AISYAH = "9901016105170102";
  private static final String RAFI = "9901010909240103";

  private final RegisterHouse house = new RegisterHouse();
  private final Moves moves = house.moves;

  @Test
  void aWholeFamilyKeepsItsCardAtTheNewAddress() {
    Move filed = file("1", List.of(HENDRA, SITI_NIK, AISYAH, RAFI));
    moves.approve(filed.number(), "");

    FamilyCard card = house.register.card(CARD);
    assertThat(card.wholeAddress()).isEqualTo("Jalan Anggrek 5, Sukajadi, Batam Kota");
    assertThat(card.members()).hasSize(4);
  }

  @Test
  void someOfAFamilyGetACardOfTheirOwn() {
    moves.approve(file("1", List.of(SITI_NIK, RAFI)).number(), "");

    String card = house.register.byNik(SITI_NIK).orElseThrow().familyCard();
    assertThat(card).isEqualTo("9901012811260001");
    assertThat(house.register.card(card).members())
        .extracting(Resident::nik, Resident::relation)
        .containsExactly(tuple(SITI_NIK, Relation.HEAD), tuple(RAFI, Relation.CHILD));
    assertThat(house.register.card(CARD).members())
        .extracting(Resident::nik)
        .containsExactly(HENDRA, AISYAH);
  }

  @Test
  void whoIsLeftWithoutAHeadGetsOne() {
    moves.approve(file("1", List.of(HENDRA)).number(), "");

    assertThat(house.register.card(CARD).head().nik()).isEqualTo(SITI_NIK);
    assertThat(house.register.card(CARD).head().relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void theCitizenIsToldOnceByANoticeInTheSameTransaction() {
    Move filed = file("1", List.of(HENDRA));
    assertThat(house.notices()).isEmpty();

    moves.reject(filed.number(), "Alamat tidak ada.");

    assertThat(house.notices()).containsExactly("PD-1-REJECTED");
    assertThat(moves.events(filed.number()))
        .extracting(MoveEvent::note)
        .contains("Alamat tidak ada.");
  }

  @Test
  void aDecisionStands() {
    Move filed = file("1", List.of(HENDRA));
    moves.approve(filed.number(), "");

    assertThatThrownBy(() -> moves.reject(filed.number(), "")).isInstanceOf(MoveRefusal.class);
    assertThatThrownBy(() -> moves.cancel(filed.number(), SITI.subject()))
        .isInstanceOf(MoveRefusal.class);
  }

  @Test
  void aPressOfSomebodyElseWithTheSameIdTellsNothing() {
    file("1", List.of(HENDRA));
    NewMove stolen = draft("1", "somebody else", List.of(HENDRA));

    assertThatThrownBy(() -> moves.file(stolen)).isInstanceOf(MoveRefusal.class);
  }

  @Test
  void theSimulatedClerkTakesTime() {
    Clerk clerk = new Clerk(moves, Duration.ofSeconds(8), house.clock);
    file("1", List.of(HENDRA));

    assertThat(clerk.round()).isZero();
    house.clock.forward(Duration.ofSeconds(9));
    assertThat(clerk.round()).isEqualTo(1);
    assertThat(clerk.round()).isZero();
  }

  @Test
  void aFileOfARefusedFormIsLetGo() {
    UUID refused = kept();
    UUID filed = kept();
    moves.file(draft("1", SITI.subject(), List.of(HENDRA), filed));

    house.clock.forward(Duration.ofHours(23));
    moves.tidy();
    assertThat(moves.keeps(refused, SITI.subject())).isTrue();

    house.clock.forward(Duration.ofHours(2));
    moves.tidy();
    assertThat(moves.keeps(refused, SITI.subject())).isFalse();
    assertThat(moves.keeps(filed, SITI.subject())).isTrue();
  }

  private UUID kept() {
    UUID id = UUID.randomUUID();
    moves.keep(id, SITI.subject(), new SentFile("application/pdf", new byte[] {1}));
    return id;
  }

  private Move file(String actionId, List<String> movers) {
    return moves.file(draft(actionId, SITI.subject(), movers));
  }

  private static NewMove draft(String actionId, String subject, List<String> movers) {
    return draft(actionId, subject, movers, null);
  }

  private static NewMove draft(
      String actionId, String subject, List<String> movers, @Nullable UUID proof) {
    return new NewMove(
        actionId,
        subject,
        CARD,
        movers,
        new Destination("21.71.10.1005", "Sukajadi, Batam Kota", "Jalan Anggrek 5"),
        LocalDate.of(2026, 11, 28),
        MoveReason.HOUSING,
        proof,
        Language.INDONESIAN);
  }
}
