package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.notice.NoticeId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PushMessageTest {
  private static final NoticeId NOTICE = new NoticeId(UUID.randomUUID());

  @Test
  void aMessageFitsWhateverItsTitle() {
    for (String letter : new String[] {"a", "é", "漢", "🏥"}) {
      Map<String, String> data = message(letter.repeat(5_000)).data();

      assertThat(PushMessage.bytes(data)).isBetween(4_093, PushMessage.MOST_BYTES);
      assertThat(data.get("title").replace(letter, "")).as("no half characters").isEmpty();
    }
  }

  @Test
  void anOrdinaryTitleIsKeptWhole() {
    assertThat(message("Dinas Kesehatan Kota Batam").data())
        .containsEntry("title", "Dinas Kesehatan Kota Batam")
        .containsEntry("notice_id", NOTICE.toString())
        .containsEntry("route", "satuwarga://apps/id.batam.kabar/complaints/42");
  }

  @Test
  void neitherTokenNorTitleStandsInALog() {
    assertThat(message("Dinas Kesehatan").toString()).doesNotContain("fictitious", "Dinas");
  }

  @Test
  void onlyWhatIsForManySaysItsKind() {
    assertThat(message("BPBD Kota Batam").data()).doesNotContainKey("category");
    assertThat(message("BPBD Kota Batam", Optional.of("emergency")).data())
        .containsEntry("category", "emergency");
  }

  private static PushMessage message(String title) {
    return message(title, Optional.empty());
  }

  private static PushMessage message(String title, Optional<String> category) {
    return new PushMessage(
        new DeviceToken("fictitious-token-of-a-phone"),
        NOTICE,
        Optional.empty(),
        title,
        Optional.of("satuwarga://apps/id.batam.kabar/complaints/42"),
        category,
        Duration.ofHours(1));
  }
}
