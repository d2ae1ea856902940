package id.satuwarga.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionZone;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final Instant MIDNIGHT_IN_JAKARTA = Instant.parse("2026-11-22T17:00:00Z");
  private static final OpdCode OPD = new OpdCode("diskominfo-batam");

  @ParameterizedTest
  @CsvSource({
    "21:00, 06:00, 2026-11-22T14:00:00Z, 2026-11-22T23:00:00Z",
    "21:00, 06:00, 2026-11-22T22:59:59Z, 2026-11-22T23:00:00Z",
    "21:00, 06:00, 2026-11-22T23:00:00Z, ",
    "21:00, 06:00, 2026-11-22T13:59:59Z, ",
    "01:00, 05:00, 2026-11-22T18:00:00Z, 2026-11-22T22:00:00Z",
    "01:00, 05:00, 2026-11-22T17:59:59Z, ",
    "07:00, 07:00, 2026-11-22T00:00:00Z, "
  })
  void itIsQuietUntilTheMorning(LocalTime from, LocalTime until, Instant now, Instant end) {
    assertThat(new QuietHours(from, until).endAfter(now, RegionZone.WIB.zone()))
        .isEqualTo(Optional.ofNullable(end));
  }

  @Test
  void theMorningComesEarlierInTheEast() {
    assertThat(QuietHours.USUAL.endAfter(MIDNIGHT_IN_JAKARTA, RegionZone.WIT.zone()))
        .contains(Instant.parse("2026-11-22T21:00:00Z"));
  }

  @Test
  void onlyBroadcastsKeepToHoursThatNobodyChose() {
    NoticeKind broadcast = new NoticeKind(OPD, "announcement");
    NoticeKind answer = new NoticeKind(OPD, "complaint_status");
    NoticeKind emergency = new NoticeKind(OPD, "emergency");
    NoticeChoices chosen = new NoticeChoices(Map.of(), Optional.of(QuietHours.USUAL));

    assertThat(isQuiet(NoticeChoices.NONE, broadcast)).isTrue();
    assertThat(isQuiet(NoticeChoices.NONE, answer)).isFalse();
    assertThat(isQuiet(chosen, answer)).isTrue();
    assertThat(isQuiet(chosen, emergency)).isFalse();
  }

  private static boolean isQuiet(NoticeChoices choices, NoticeKind kind) {
    return choices.quietUntil(kind, MIDNIGHT_IN_JAKARTA, RegionZone.WIB.zone()).isPresent();
  }
}
