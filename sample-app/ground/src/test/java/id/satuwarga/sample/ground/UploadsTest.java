package id.satuwarga.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final UUID ID = UUID.fromString("0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f");
  private static final int LARGE = 3 * 1024 * 1024;

  @Test
  void aLargePhotoThatCannotBeMadeSmallerIsRefusedKindly() {
    Uploads uploads = id -> new SentFile("image/webp", new byte[LARGE]);

    assertThatThrownBy(() -> uploads.photo(ID))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.title().in(Language.INDONESIAN)).contains("terlalu besar"));
  }

  @Test
  void whatNobodyWroteAsAnIdIsNone() {
    assertThat(SentId.read(ID.toString())).contains(ID);
    assertThat(SentId.read("-".repeat(36))).isEmpty();
    assertThat(SentId.read("../../etc/passwd")).isEmpty();
    assertThatThrownBy(() -> Uploads.id("-".repeat(36))).isInstanceOf(Refusal.class);
  }
}
