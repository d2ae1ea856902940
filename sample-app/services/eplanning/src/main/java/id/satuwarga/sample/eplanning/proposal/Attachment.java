package id.satuwarga.sample.eplanning.proposal;

/** A photo or a document as it came through the one app. */
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
