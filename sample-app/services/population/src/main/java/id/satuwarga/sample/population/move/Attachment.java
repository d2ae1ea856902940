package id.satuwarga.sample.population.move;

/** A file as it came through the one app. */
public final class Attachment {
  private final String mediaType;
  private final byte[] content;

  public Attachment(String mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }
}
