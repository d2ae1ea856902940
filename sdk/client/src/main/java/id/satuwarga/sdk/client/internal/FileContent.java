package id.satuwarga.sdk.client.internal;

/** The bytes of an upload and what they are. */
public final class FileContent {
  private final String type;
  private final byte[] content;

  FileContent(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  public String type() {
    return type;
  }

  public byte[] content() {
    return content;
  }
}
