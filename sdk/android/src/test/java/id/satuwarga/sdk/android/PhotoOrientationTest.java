package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Bitmap;
import android.graphics.Color;
import android.graphics.drawable.BitmapDrawable;
import android.widget.ImageView;
import id.satuwarga.sdk.miniapp.Screen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** A photo that was taken with the phone held upright does not lie on its side. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PhotoOrientationTest {
  @Test
  public void aPhotoThatLiesOnItsSideIsTurned() throws IOException {
    Bitmap photo = shown(6);

    assertThat(photo.getWidth()).isEqualTo(32);
    assertThat(photo.getHeight()).isEqualTo(64);
    assertThat(Color.red(photo.getPixel(16, 8))).as("what was left is above").isGreaterThan(200);
    assertThat(Color.red(photo.getPixel(16, 56))).isLessThan(50);
  }

  @Test
  public void aPhotoThatStandsUprightIsLeftAsItIs() throws IOException {
    assertThat(shown(1).getWidth()).isEqualTo(64);
  }

  private static Bitmap shown(int orientation) throws IOException {
    byte[] photo = photo(orientation);
    Screen screen = Screen.titled("Foto").image("p1", "Jalan berlubang");
    ImageView view = (ImageView) Shown.of(screen, Pictures.shown(photo)).said("Jalan berlubang");
    return ((BitmapDrawable) view.getDrawable()).getBitmap();
  }

  /** Red on the left, black on the right, with how the phone was held. */
  private static byte[] photo(int orientation) throws IOException {
    BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 32; x++) {
      for (int y = 0; y < 32; y++) {
        picture.setRGB(x, y, 0xFF0000);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", jpeg);
    byte[] plain = jpeg.toByteArray();
    return ByteBuffer.allocate(plain.length + 36)
        .put(plain, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .put(plain, 2, plain.length - 2)
        .array();
  }
}
