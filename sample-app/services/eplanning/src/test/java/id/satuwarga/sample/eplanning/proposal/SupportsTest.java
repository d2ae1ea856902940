package id.satuwarga.sample.eplanning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupportsTest {
  private final Chamber chamber = new Chamber(Clock.systemUTC(), Seats.USUAL);
  private final Proposal lamp = chamber.file("siti", Chamber.BELIAN, "Lampu jalan RW 08");

  @Test
  void aNeighbourCountsOnceHoweverOftenTheyPress() {
    IntStream.range(0, 3)
        .parallel()
        .forEach(press -> chamber.supports.give(lamp.number(), "yohana", Chamber.BELIAN));

    assertThat(chamber.read(lamp).supporters()).isEqualTo(1);
    assertThat(chamber.supports.has(lamp.number(), "yohana")).isTrue();
  }

  @Test
  void supportMayBeTakenBack() {
    chamber.supports.give(lamp.number(), "yohana", Chamber.BELIAN);
    chamber.supports.takeBack(lamp.number(), "yohana");

    assertThat(chamber.read(lamp).supporters()).isZero();
  }

  @Test
  void peopleOfAnotherKelurahanAndTheProposerDoNotCount() {
    assertThatThrownBy(() -> chamber.supports.give(lamp.number(), "bagus", Chamber.BULIANG))
        .isInstanceOf(ProposalRefusal.class)
        .hasMessageContaining("Only people of kelurahan Belian");
    assertThatThrownBy(
            () -> chamber.supports.give(lamp.number(), Chamber.subject("siti"), Chamber.BELIAN))
        .isInstanceOf(ProposalRefusal.class);
  }

  @Test
  void afterTheDecisionSupportStaysAsItWas() {
    chamber.support(lamp, 2);
    chamber.decide(lamp, Standing.OUT);
    chamber.musrenbang.close(lamp.meeting(), Chamber.WULAN);

    assertThatThrownBy(() -> chamber.supports.takeBack(lamp.number(), "tetangga-0"))
        .hasMessageContaining("has been decided on");
    assertThat(chamber.read(lamp).supporters()).isEqualTo(2);
  }
}
