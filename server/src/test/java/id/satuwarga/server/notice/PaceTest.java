package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T03:30:00Z");

  @Test
  void whatIsTooLittleGoesWithWhatComesNext() {
    List<Pace.Point> told =
        Pace.of(List.of(quarter(0, 20, 9, 2), quarter(1, 0, 6, 7), quarter(2, 0, 5, 3)));

    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .isEqualTo(new Pace.Point(BEGIN, BEGIN.plus(Duration.ofMinutes(45)), 20L, 20L, 12L));
  }

  @Test
  void aFigureBelowFiveInAllIsLeftOutAndTheOthersAreTold() {
    List<Pace.Point> told = Pace.of(List.of(quarter(0, 8, 1, 0), quarter(1, 6, 2, 1)));

    assertThat(told).extracting(Pace.Point::handedOver).containsExactly(8L, 6L);
    assertThat(told).allMatch(point -> point.receipts() == null && point.opened() == null);
    assertThat(Pace.of(List.of(quarter(0, 4, 4, 4)))).isEmpty();
    assertThat(Pace.of(List.of())).isEmpty();
  }

  @Test
  void neverFewerThanFiveNeverTooManyPointsAndNothingIsLost() {
    Random random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      List<Pace.Stretch> quarters = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < 1 + random.nextInt(300); i++) {
        at += 1 + random.nextInt(40);
        quarters.add(quarter(at, random.nextInt(30), random.nextInt(9), random.nextInt(3)));
      }

      List<Pace.Point> told = Pace.of(quarters);

      assertThat(told).hasSizeLessThanOrEqualTo(60);
      assertThat(told)
          .allMatch(point -> isFit(point.handedOver()) && isFit(point.receipts()))
          .allMatch(point -> isFit(point.opened()));
      long opened = Pace.sum(quarters, Pace.Stretch::opened);
      if (opened >= Pace.FEWEST) {
        assertThat(told.stream().mapToLong(Pace.Point::opened).sum()).isEqualTo(opened);
      }
      for (int i = 1; i < told.size(); i++) {
        assertThat(told.get(i).from()).isAfterOrEqualTo(told.get(i - 1).until());
      }
    }
  }

  private static boolean isFit(Long amount) {
    return amount == null || amount == 0 || amount >= Pace.FEWEST;
  }

  private static Pace.Stretch quarter(int at, long handedOver, long receipts, long opened) {
    Instant from = BEGIN.plus(Pace.QUARTER.multipliedBy(at));
    return new Pace.Stretch(from, from.plus(Pace.QUARTER), handedOver, receipts, opened);
  }
}
