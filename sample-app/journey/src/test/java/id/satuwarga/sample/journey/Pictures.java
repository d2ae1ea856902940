package id.satuwarga.sample.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos of nothing real. */
public final class Pictures {
  private Pictures() {}

  /** A hole in a road, as a PNG. */
  public static byte[] hole() {
    BufferedImage image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x8d9aa5));
    pen.fillRect(0, 0, 640, 420);
    pen.setColor(new Color(0xf4f1e6));
    pen.fillRect(305, 0, 24, 120);
    pen.fillRect(305, 300, 24, 120);
    pen.setColor(new Color(0x3d434a));
    pen.fillOval(200, 150, 240, 120);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
