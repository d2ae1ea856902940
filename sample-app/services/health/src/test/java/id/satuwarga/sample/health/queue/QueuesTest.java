package id.satuwarga.sample.health.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sample.health.HealthHouse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final HealthHouse house = new HealthHouse();

  @Test
  void manyAtOnceGetEachANumberOfTheirOwnAndNoMoreThanThereAre() {
    house.database.useHandle(
        db -> db.execute("UPDATE clinic SET capacity = 10 WHERE code = 'belian'"));

    List<Integer> numbers =
        IntStream.range(0, 24).parallel().map(this::numberOrZero).boxed().toList();

    assertThat(numbers.stream().filter(number -> number > 0))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void aNumberOfYesterdayCannotBeGivenBack() {
    Ticket ticket = house.queues.take(wish("siti"));
    house.clock.forward(Duration.ofDays(1));

    assertThatThrownBy(() -> house.queues.cancel(ticket.id(), "siti"))
        .isInstanceOf(QueueRefusal.class);
    assertThat(house.queues.of("siti")).isEmpty();
  }

  @Test
  void noNumberIsCalledAfterTheDoorsClose() {
    Clinic clinic =
        new Clinic("a", "A", "Jalan A", 9, LocalTime.of(8, 0), LocalTime.of(14, 0), 120);

    assertThat(clinic.calls(3)).isEqualTo(LocalTime.of(12, 0));
    assertThat(clinic.calls(5)).isEqualTo(LocalTime.of(14, 0));
    assertThat(clinic.calls(10)).isEqualTo(LocalTime.of(14, 0));
  }

  private int numberOrZero(int citizen) {
    try {
      return house.queues.take(wish("citizen-" + citizen)).number();
    } catch (QueueRefusal full) {
      return 0;
    }
  }

  private static NewTicket wish(String subject) {
    return new NewTicket(
        "press-of-" + subject, subject, "belian", MONDAY, Need.GENERAL, LocalTime.of(9, 0), false);
  }
}
