package id.satuwarga.sample.panic.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Refusal;
import java.io.IOException;
import java.time.Instant;
import org.junit.Test;

public class KeptPressesTest {
  private final TestPolice police = new TestPolice();
  private final TestShelf shelf = new TestShelf();
  private final KeptPresses presses = new KeptPresses(police, shelf);

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

  private static Press press(String id) {
    Press.Caller siti = new Press.Caller("siti", "Siti", "+6280000000001", Language.INDONESIAN);
    return new Press(id, siti, Place.in("21.71"), Instant.parse("2026-11-22T03:30:00Z"));
  }
}
