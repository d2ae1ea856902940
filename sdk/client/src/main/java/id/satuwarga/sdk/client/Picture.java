package id.satuwarga.sdk.client;

/**
 * An image of a Screen.
 *
 * <pre>{@code
 * Picture photo = visit.image("foto-1").execute();
 * draw(photo.type(), photo.content());
 * }</pre>
 */
public final class Picture {
  private final String type;
  private final byte[] content;

  Picture(String type, byte[] content) {
    this.type = type;
    this.content = content.clone();
  }

  /** {@code image/jpeg}, {@code image/png} or {@code image/webp}. */
  public String type() {
    return type;
  }

  /** At most 2 MB. */
  public byte[] content() {
    return content.clone();
  }
}
