package id.satuwarga.sample.apekesah.complaint;

/** A picture as it came through the one app. */
public final class Photo {
  private final String mediaType;
  private final byte[] content;

  public Photo(String mediaType, byte[] content) {
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
