package id.satuwarga.sdk.opd.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageTypeTest {
  @Test
  void anImageIsKnownByItsFirstBytes() {
    assertThat(ImageType.of(bytes("\u00ff\u00d8\u00ff\u00e0JFIF"))).contains("image/jpeg");
    assertThat(ImageType.of(bytes("\u0089PNG\r\n\u001a\nIHDR"))).contains("image/png");
    assertThat(ImageType.of(bytes("RIFF1234WEBPVP8 "))).contains("image/webp");
  }

  @Test
  void whatIsNoneIsNotCalledOne() {
    for (String other :
        new String[] {"", "\u00ff", "%PDF-1.4", "RIFF1234WAVE", "<svg>", "GIF89a"}) {
      assertThat(ImageType.of(bytes(other))).as(other).isEmpty();
    }
  }

  @Test
  void oneOfMoreThanTwoMegabytesIsNotShown() {
    byte[] png = bytes("\u0089PNG\r\n\u001a\n");
    int most = 2 * 1024 * 1024;

    assertThat(ImageType.of(Arrays.copyOf(png, most))).contains("image/png");
    assertThat(ImageType.of(Arrays.copyOf(png, most + 1))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
