package id.satuwarga.sdk.client.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;

/** The bytes of a file and what they are. */
public final class FileContent {
  private final String type;
  private final byte[] content;

  private FileContent(String type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  static FileContent of(ResponseBody body) throws IOException {
    MediaType type = body.contentType();
    String named = type == null ? "application/octet-stream" : type.type() + "/" + type.subtype();
    return new FileContent(named, body.bytes());
  }

  public String type() {
    return type;
  }

  public byte[] content() {
    return content;
  }
}
