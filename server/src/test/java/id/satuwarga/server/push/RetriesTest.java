package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.notice.NoticeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes again soon waits in memory, within bounds. */
class RetriesTest {
  private static final Instant CLAIMED = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant LAST = CLAIMED.plus(Handover.LEASE).minus(Retries.SPARE);
  private final Retries retries = new Retries();

  @Test
  void theFirstWhoseTimeHasComeGoesFirst() {
    DeliveryRepository.Later late = held(20);
    DeliveryRepository.Later soon = held(10);
    DeliveryRepository.Later between = held(15);

    assertThat(retries.due(after(9), 10)).isEmpty();
    assertThat(retries.due(after(30), 2)).containsExactly(soon, between);
    assertThat(retries.due(after(30), 2)).containsExactly(late);
    assertThat(retries.size()).isZero();
  }

  @Test
  void onlySoManyAreHeld() {
    assertThat(retries.hold(later(10), 2)).isTrue();
    assertThat(retries.hold(later(10), 2)).isTrue();
    assertThat(retries.hold(later(10), 2)).isFalse();
    assertThat(retries.hold(later(10), 0)).isFalse();
  }

  @Test
  void whatComesTooLateForTheLeaseIsNotHeld() {
    assertThat(retries.hold(later(89), 10)).isTrue();
    assertThat(retries.hold(later(90), 10)).isFalse();
  }

  @Test
  void nobodyBeginsAnAttemptWhoseLeaseMayEndInTheMiddle() {
    DeliveryRepository.Later one = held(10);

    assertThat(retries.due(LAST, 10)).isEmpty();
    assertThat(retries.leaving(LAST, delivery -> false)).containsExactly(one);
    assertThat(retries.size()).isZero();
  }

  @Test
  void whatIsHaltedLeavesAndNothingElse() {
    DeliveryRepository.Later stopped = held(10);
    DeliveryRepository.Later other = held(10);

    assertThat(retries.leaving(after(1), stopped.delivery()::equals)).isEqualTo(List.of(stopped));
    assertThat(retries.due(after(10), 10)).containsExactly(other);
  }

  private DeliveryRepository.Later held(int seconds) {
    DeliveryRepository.Later later = later(seconds);
    assertThat(retries.hold(later, 10)).isTrue();
    return later;
  }

  private static Instant after(int seconds) {
    return CLAIMED.plusSeconds(seconds);
  }

  private static DeliveryRepository.Later later(int seconds) {
    Delivery delivery =
        new Delivery(
            new Delivery.Key(
                new CitizenId(UUID.randomUUID()),
                new NoticeId(UUID.randomUUID()),
                new DeviceId(UUID.randomUUID())),
            UUID.randomUUID(),
            "Dinas",
            Optional.empty(),
            Optional.of(new DeviceToken("fictitious-token")),
            Optional.empty(),
            true,
            1,
            CLAIMED.plus(Duration.ofDays(1)),
            Optional.empty(),
            CLAIMED.plus(Handover.LEASE),
            Optional.empty());
    return new DeliveryRepository.Later(delivery, after(seconds), "unavailable", 1);
  }
}
