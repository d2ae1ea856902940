package id.satuwarga.sdk.client;

import java.util.Objects;

/**
 * The bytes of a file and what they are: one that a citizen sent, or an image of a Screen.
 *
 * <pre>{@code
 * FileContent photo = satuWarga.fetchUpload(uploadId).execute();
 * photos.insert(photo.type(), photo.content());
 * }</pre>
 */
public final class FileContent {
  private final String type;
  private final byte[] content;

  private FileContent(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** Of this media type; for tests of who fetches some. */
  public static FileContent of(String type, byte[] content) {
    return new FileContent(Objects.requireNonNull(type, "type"), content.clone());
  }

  /** {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code application/pdf}. */
  public String type() {
    return type;
  }

  /** At most 5 MB; an image of a Screen at most 2 MB. */
  public byte[] content() {
    return content.clone();
  }

  int size() {
    return content.length;
  }

  @Override
  public String toString() {
    return type + " of " + content.length + " bytes";
  }
}
