package id.satuwarga.sdk.client;

/**
 * A file a citizen sent.
 *
 * <pre>{@code
 * UploadedFile photo = satuWarga.uploads().fetch(uploadId).execute();
 * photos.insert(photo.type(), photo.content());
 * }</pre>
 */
public final class UploadedFile {
  private final String type;
  private final byte[] content;

  UploadedFile(String type, byte[] content) {
    this.type = type;
    this.content = content.clone();
  }

  /** {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code application/pdf}. */
  public String type() {
    return type;
  }

  /** At most 5 MB. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public String toString() {
    return type + " of " + content.length + " bytes";
  }
}
