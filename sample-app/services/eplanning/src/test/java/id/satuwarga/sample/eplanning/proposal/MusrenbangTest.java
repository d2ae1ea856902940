package id.satuwarga.sample.eplanning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MusrenbangTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:30:00Z"), ZoneOffset.UTC);

  private final Chamber chamber = new Chamber(CLOCK, new Seats(2, 1));
  private final Proposal lamp = chamber.file("siti", Chamber.BELIAN, "Lampu jalan RW 08");
  private final Proposal drain = chamber.file("yohana", Chamber.BELIAN, "Drainase Blok C");
  private final Proposal park = chamber.file("wahyu", Chamber.BELIAN, "Taman RW 11");
  private final Meeting belian = lamp.meeting();

  @Test
  void thoseWithMostSupportAreDiscussedFirst() {
    chamber.support(park, 3);
    chamber.support(lamp, 1);

    assertThat(chamber.musrenbang.motions(belian))
        .extracting(motion -> motion.proposal().wish().title())
        .containsExactly("Taman RW 11", "Lampu jalan RW 08", "Drainase Blok C");
  }

  @Test
  void whatIsSaidStaysADraftUntilTheMeetingIsClosed() {
    chamber.decide(lamp, Standing.MAIN);

    assertThat(chamber.read(lamp).standing()).isEqualTo(Standing.WAITING);
    assertThat(chamber.musrenbang.results(belian)).isEmpty();
    assertThat(chamber.notices("siti")).isEmpty();
  }

  @Test
  void aClosedMeetingSendsItsMainProposalsOnAndTellsEverybody() {
    closeBelian();

    assertThat(chamber.read(lamp)).matches(one -> one.stage() == Stage.KECAMATAN && one.isOpen());
    assertThat(chamber.read(drain).standing()).isEqualTo(Standing.RESERVE);
    assertThat(chamber.read(park))
        .matches(one -> one.stage() == Stage.KELURAHAN && one.standing() == Standing.OUT);
    assertThat(chamber.notices("siti").get(0)).contains("Usulan berlanjut ke Musrenbang kecamatan");
    assertThat(chamber.notices("wahyu").get(0)).contains("Belum terpilih", "prioritas kelurahan");
    assertThat(chamber.musrenbang.results(belian))
        .extracting(Result::standing)
        .containsExactly(Standing.MAIN, Standing.RESERVE);
  }

  @Test
  void closingAgainChangesNothingAndTellsNobodyTwice() {
    closeBelian();
    chamber.musrenbang.close(belian, Chamber.WULAN);

    assertThat(chamber.notices("siti")).hasSize(1);
  }

  @Test
  void aMeetingWithAnUndecidedProposalIsNotClosed() {
    chamber.decide(lamp, Standing.MAIN);

    assertThatThrownBy(() -> chamber.musrenbang.close(belian, Chamber.WULAN))
        .isInstanceOf(ProposalRefusal.class)
        .hasMessageContaining("2 proposals are not decided on");
  }

  @Test
  void thereAreNoMoreSeatsThanTheRuleSays() {
    chamber.decide(lamp, Standing.MAIN);
    chamber.decide(drain, Standing.MAIN);

    assertThatThrownBy(() -> chamber.decide(park, Standing.MAIN))
        .hasMessageContaining("There are 2 proposals of this standing");
    chamber.decide(drain, Standing.RESERVE);
    chamber.decide(park, Standing.MAIN);
  }

  @Test
  void theCityGivesTenSeatsAndTwentyInReserve() {
    Chamber usual = new Chamber(CLOCK, Seats.USUAL);
    for (int number = 1; number <= 30; number++) {
      Proposal one = usual.file("warga-" + number, Chamber.SUKAJADI, "Usulan " + number);
      usual.decide(one, number <= 10 ? Standing.MAIN : Standing.RESERVE);
    }
    Proposal late = usual.file("terlambat", Chamber.SUKAJADI, "Usulan 31");

    assertThatThrownBy(() -> usual.decide(late, Standing.MAIN)).hasMessageContaining("10");
    assertThatThrownBy(() -> usual.decide(late, Standing.RESERVE)).hasMessageContaining("20");
    usual.decide(late, Standing.OUT);
  }

  @Test
  void whoWasFirstInTheReserveMovesUpWhenAMainProposalIsWithdrawn() {
    closeBelian();
    chamber.musrenbang.withdraw(lamp.number(), Chamber.subject("siti"));

    assertThat(chamber.read(drain)).matches(one -> one.stage() == Stage.KECAMATAN && one.isOpen());
    assertThat(chamber.notices("yohana")).anyMatch(notice -> notice.contains("naik dari cadangan"));
    assertThat(chamber.proposals.find(lamp.number(), Chamber.subject("yohana"))).isEmpty();
    assertThat(chamber.proposals.find(lamp.number(), Chamber.subject("siti"))).isPresent();
  }

  @Test
  void onlyTheProposerWithdraws() {
    assertThatThrownBy(() -> chamber.musrenbang.withdraw(lamp.number(), Chamber.subject("yohana")))
        .isInstanceOf(ProposalRefusal.class);
  }

  @Test
  void aKecamatanWaitsForItsKelurahan() {
    closeBelian();
    chamber.file("bayu", Chamber.SUKAJADI, "Jalan lingkungan Sukajadi");
    Proposal before = chamber.read(lamp);
    chamber.decide(before, Standing.MAIN);

    assertThatThrownBy(() -> chamber.musrenbang.close(before.meeting(), Chamber.WULAN))
        .hasMessageContaining("1 proposals are at the stage before");
  }

  @Test
  void aProposalGoesAllTheWayIntoThePlanOfTheCity() {
    closeBelian();
    for (Stage stage : new Stage[] {Stage.KECAMATAN, Stage.KOTA}) {
      Proposal now = chamber.read(lamp);
      assertThat(now.stage()).isEqualTo(stage);
      chamber.decide(now, Standing.MAIN);
      chamber.musrenbang.close(now.meeting(), Chamber.WULAN);
    }

    assertThat(chamber.read(lamp))
        .matches(one -> one.stage() == Stage.KOTA && one.standing() == Standing.MAIN);
    assertThat(chamber.notices("siti"))
        .hasSize(3)
        .anyMatch(notice -> notice.contains("rencana pembangunan kota"));
  }

  @Test
  void aClosedKelurahanTakesNoMoreProposals() {
    closeBelian();

    assertThatThrownBy(() -> chamber.file("bayu", Chamber.BELIAN, "Terlambat"))
        .isInstanceOf(ProposalRefusal.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void theDeskSeesWhichMeetingsWaitAndForHowMuch() {
    chamber.decide(lamp, Standing.MAIN);
    chamber.file("bagus", Chamber.BULIANG, "Semenisasi Gang Kelapa");

    assertThat(chamber.musrenbang.sessions(2027))
        .extracting(Session::place, Session::proposals, Session::undecided)
        .containsExactly(tuple("Belian, Batam Kota", 3, 2), tuple("Buliang, Batu Aji", 1, 1));
  }

  private void closeBelian() {
    chamber.decide(lamp, Standing.MAIN);
    chamber.decide(drain, Standing.RESERVE);
    chamber.decide(park, Standing.OUT);
    chamber.musrenbang.close(belian, Chamber.WULAN);
  }

  @Test
  void whoProposedOnPaperGetsNoNotice() {
    Proposal paper = chamber.fileOnPaper(Chamber.SUKAJADI, "Pos ronda RW 02");
    chamber.decide(paper, Standing.OUT);
    chamber.musrenbang.close(paper.meeting(), Chamber.WULAN);

    assertThat(chamber.read(paper).standing()).isEqualTo(Standing.OUT);
    assertThat(chamber.waitingNotices()).isZero();
  }
}
