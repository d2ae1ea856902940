package id.satuwarga.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Stored, its red corner is above on the left. */
  @ParameterizedTest
  @CsvSource({
    "1,2400,1200,0,0", "2,2400,1200,1,0", "3,2400,1200,1,1", "4,2400,1200,0,1",
    "5,1200,2400,0,0", "6,1200,2400,1,0", "7,1200,2400,1,1", "8,1200,2400,0,1"
  })
  void aPhotoIsTurnedTheWayItWasHeld(int value, int wide, int high, int right, int down)
      throws IOException {
    SentFile small = SmallerPhoto.of(new SentFile("image/jpeg", held(jpeg(2_400, 1_200), value)));

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small.content()));
    assertThat(shown.getWidth() > shown.getHeight()).isEqualTo(wide > high);
    int x = right == 0 ? 20 : shown.getWidth() - 20;
    int y = down == 0 ? 20 : shown.getHeight() - 20;
    Color corner = new Color(shown.getRGB(x, y));
    assertThat(corner.getRed()).isGreaterThan(200);
    assertThat(corner.getGreen() + corner.getBlue()).isLessThan(100);
  }

  @Test
  void whatSaysNothingOfItsSidesIsUpright() {
    for (byte[] odd : new byte[][] {{}, {1, 2, 3}, {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}}) {
      assertThat(Orientation.of(odd).isOnItsSide()).isFalse();
    }
  }

  /** Noise, with its upper left corner red. */
  private static byte[] jpeg(int width, int height) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png(width, height)));
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 100; y++) {
        picture.setRGB(x, y, 0xFF0000);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return out.toByteArray();
  }

  /** The photo as a phone writes it that was held like this. */
  private static byte[] held(byte[] jpeg, int value) {
    return ByteBuffer.allocate(jpeg.length + 36)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) value)
        .putShort((short) 0)
        .putInt(0)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
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
