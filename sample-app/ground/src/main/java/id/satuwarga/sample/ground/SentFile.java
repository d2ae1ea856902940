package id.satuwarga.sample.ground;

import java.util.Set;

/** A photo or a document as somebody sent it. */
public final class SentFile {
  private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/webp");
  private static final int LARGEST_SHOWN = 2 * 1024 * 1024;

  private final String mediaType;
  private final byte[] content;

  public SentFile(String mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }

  /** Whether a Screen can show it. */
  public boolean isShown() {
    return SHOWN.contains(mediaType) && content.length <= LARGEST_SHOWN;
  }
}
