package id.satuwarga.server.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void idsAreOfVersionSevenAndCarryTheirTime() {
    Instant now = Instant.parse("2026-11-22T03:30:00.123Z");
    UUID id = new Ids(Clock.fixed(now, ZoneOffset.UTC)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
  }

  @Test
  void idsOfOneMillisecondStayInOrderAndDiffer() {
    Ids ids = new Ids(Clock.fixed(Instant.EPOCH.plusSeconds(1), ZoneOffset.UTC));
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      made.add(ids.next().toString());
    }
    assertThat(made).isSorted();
    assertThat(new HashSet<>(made)).hasSameSizeAs(made);
  }

  @Test
  void tokensAreLongAndNeverTheSame() {
    Tokens tokens = new Tokens();
    assertThat(tokens.random()).hasSize(43).isNotEqualTo(tokens.random());
  }
}
