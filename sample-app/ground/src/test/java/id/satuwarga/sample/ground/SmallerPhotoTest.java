package id.satuwarga.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallerPhotoTest {
  @Test
  void aLargePictureIsNeverHeldWhole() throws IOException {
    BufferedImage read = SmallerPhoto.thinned(png(8_000, 100)).orElseThrow();

    assertThat(read.getWidth()).isBetween(1_600, 3_199);
  }

  @Test
  void aLargePhotoBecomesAJpegThatFitsAScreen() throws IOException {
    SentFile small = SmallerPhoto.of(new SentFile("image/png", png(2_400, 1_200)));

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small.content()));
    assertThat(small.mediaType()).isEqualTo("image/jpeg");
    assertThat(shown.getWidth()).isEqualTo(1_600);
    assertThat(shown.getHeight()).isEqualTo(800);
  }

  @Test
  void moreThanAHundredMegapixelsAreNotUnpacked() throws IOException {
    byte[] content = png(1, 1);
    for (int at : new int[] {16, 20}) {
      content[at + 2] = 0x40;
    }

    assertThat(SmallerPhoto.thinned(content)).isEmpty();
  }

  @Test
  void aSmallPhotoIsLeftAsItIs() throws IOException {
    SentFile photo = new SentFile("image/png", png(10, 10));

    assertThat(SmallerPhoto.of(photo)).isSameAs(photo);
  }

  /** Noise, which no format makes small. */
  private static byte[] png(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, noise.nextInt());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
