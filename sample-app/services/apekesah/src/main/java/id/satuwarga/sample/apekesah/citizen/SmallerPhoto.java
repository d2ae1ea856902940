package id.satuwarga.sample.apekesah.citizen;

import id.satuwarga.sample.apekesah.complaint.Photo;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Makes a photo small enough to be shown on a Screen over a poor connection. */
final class SmallerPhoto {
  private static final int BYTES = 1024 * 1024;
  private static final int EDGE = 1600;

  private SmallerPhoto() {}

  /**
   * The photo itself when it is small, or of a kind that the JDK cannot draw; else a JPEG of at
   * most 1600 pixels.
   */
  static Photo of(Photo photo) throws IOException {
    if (photo.content().length <= BYTES) {
      return photo;
    }
    BufferedImage large = ImageIO.read(new ByteArrayInputStream(photo.content()));
    if (large == null) {
      return photo;
    }
    double scale = Math.min(1.0, (double) EDGE / Math.max(large.getWidth(), large.getHeight()));
    int width = Math.max(1, (int) Math.round(large.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(large.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(large, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", out);
    return new Photo("image/jpeg", out.toByteArray());
  }
}
