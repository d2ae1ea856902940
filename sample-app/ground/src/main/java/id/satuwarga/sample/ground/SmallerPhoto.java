package id.satuwarga.sample.ground;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a photo small enough to be shown on a Screen over a poor connection. What a file of a few
 * megabytes unpacks to is never held whole, and one photo is unpacked at a time.
 */
public final class SmallerPhoto {
  private static final int BYTES = 1024 * 1024;
  private static final int EDGE = 1600;
  private static final long MOST_PIXELS = 100_000_000;

  private SmallerPhoto() {}

  /**
   * The photo itself when it is small, or of a kind that the JDK cannot draw; else a JPEG of at
   * most 1600 pixels, turned upright, as nothing beside it says any more how it was held.
   */
  public static SentFile of(SentFile photo) throws IOException {
    byte[] content = photo.content();
    return content.length <= BYTES ? photo : smaller(content).orElse(photo);
  }

  private static synchronized Optional<SentFile> smaller(byte[] content) throws IOException {
    Optional<BufferedImage> large = thinned(content);
    if (large.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(scaled(large.get(), Orientation.of(content)), "jpeg", out);
    return Optional.of(new SentFile("image/jpeg", out.toByteArray()));
  }

  /** The picture with only every n-th pixel read: less than twice the size that is wanted. */
  static Optional<BufferedImage> thinned(byte[] content) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / EDGE);
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, every));
      } catch (IIOException undrawable) {
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage scaled(BufferedImage large, Orientation held) {
    double scale = Math.min(1.0, (double) EDGE / Math.max(large.getWidth(), large.getHeight()));
    int width = Math.max(1, (int) Math.round(large.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(large.getHeight() * scale));
    BufferedImage small =
        held.isOnItsSide()
            ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.transform(held.upright(width, height));
    pen.drawImage(large, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
