package id.satuwarga.sdk.opd;

import java.util.Arrays;
import java.util.List;

/**
 * An image that a Screen names.
 *
 * <pre>{@code
 * ImageFile.of("image/png", Files.readAllBytes(Paths.get("photo.png")));
 * }</pre>
 */
public final class ImageFile {
  private static final List<String> TYPES = Arrays.asList("image/jpeg", "image/png", "image/webp");
  private static final int LARGEST = 2 * 1024 * 1024;

  private final String type;
  private final byte[] content;

  private ImageFile(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** A JPEG, PNG or WebP of at most 2 MB. */
  public static ImageFile of(String type, byte[] content) {
    if (!TYPES.contains(type) || content.length > LARGEST) {
      throw new IllegalArgumentException("an image is one of " + TYPES + " of at most 2 MB");
    }
    return new ImageFile(type, content.clone());
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Its bytes, a copy. */
  public byte[] content() {
    return content.clone();
  }
}
