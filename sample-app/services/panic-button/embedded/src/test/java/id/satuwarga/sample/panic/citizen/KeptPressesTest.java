package id.satuwarga.sample.panic.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Test;

public class KeptPressesTest {
  private static final Instant PRESSED = Instant.parse("2026-11-22T03:30:00Z");

  private final TestPolice police = new TestPolice();
  private final TestShelf shelf = new TestShelf();

  private final KeptPresses presses = at(Duration.ofMinutes(1));

  @Test
  public void whatGetsThroughIsNotKept() {
    assertThat(presses.press(press("1")).state()).isEqualTo(AlarmState.WAITING);

    assertThat(shelf.all()).isEmpty();
  }

  @Test
  public void whatDoesNotGetThroughIsKeptAndShownToItsCallerOnly() throws IOException {
    police.cutOff();

    assertThat(presses.press(press("1")).state()).isEqualTo(AlarmState.KEPT);
    assertThat(presses.newest("siti", 5)).hasSize(1);
    police.reconnect();
    assertThat(presses.newest("bagus", 5)).isEmpty();
  }

  @Test
  public void whatWaitsIsSentOnceInItsOrder() {
    police.cutOff();
    presses.press(press("1"));
    presses.press(press("2"));
    assertThat(presses.send()).isFalse();
    police.reconnect();

    assertThat(presses.send()).isTrue();
    assertThat(presses.send()).isTrue();

    assertThat(police.received()).extracting(Press::id).containsExactly("1", "2");
    assertThat(shelf.all()).isEmpty();
  }

  @Test
  public void onePressThatIsNotTakenHoldsUpNoOther() {
    police.cutOff();
    presses.press(press("1"));
    presses.press(press("2"));
    police.reconnect();
    police.refuse("1");

    assertThat(presses.send()).isFalse();

    assertThat(police.received()).extracting(Press::id).containsExactly("2");
    assertThat(shelf.all()).extracting(Press::id).containsExactly("1");
  }

  @Test
  public void whoWasToldThatACallIsRefusedDoesNotRaiseItLater() {
    police.refuse("1");

    assertThatThrownBy(() -> presses.press(press("1"))).isInstanceOf(Refusal.class);

    assertThat(shelf.all()).isEmpty();
  }

  @Test
  public void whoIsSafeAgainTakesBackWhatWasNotSent() throws IOException {
    police.cutOff();
    presses.press(press("1"));

    assertThat(presses.cancel("siti", 0, "c1").number()).isZero();

    police.reconnect();
    assertThat(presses.send()).isTrue();
    assertThat(police.received()).isEmpty();
  }

  @Test
  public void whatWasSentAMomentBeforeIsShownAsItStands() throws IOException {
    police.cutOff();
    presses.press(press("1"));
    police.reconnect();
    presses.send();

    assertThat(presses.cancel("siti", 0, "c1").state()).isEqualTo(AlarmState.WAITING);
  }

  @Test
  public void aCallOfTwoDaysAgoSetsOffNoSiren() {
    police.cutOff();
    presses.press(press("1"));
    police.reconnect();

    assertThat(at(Duration.ofDays(2)).send()).isTrue();

    assertThat(police.received()).isEmpty();
    assertThat(shelf.all()).isEmpty();
  }

  @Test
  public void whatWaitsStandsBeforeWhatWasBefore() throws IOException {
    presses.press(press("1"));
    police.cutOff();
    presses.press(press("2"));
    police.reconnect();

    assertThat(presses.newest("siti", 5))
        .extracting(Alarm::state)
        .containsExactly(AlarmState.KEPT, AlarmState.WAITING);
  }

  private KeptPresses at(Duration later) {
    return new KeptPresses(police, shelf, Clock.fixed(PRESSED.plus(later), ZoneOffset.UTC));
  }

  private static Press press(String id) {
    Press.Caller siti = new Press.Caller("siti", "Siti", "+6280000000001", Language.INDONESIAN);
    return new Press(id, siti, Place.in("21.71"), PRESSED);
  }
}
