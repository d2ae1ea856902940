package id.satuwarga.sdk.android;

import java.io.IOException;

/** Fetches the images a Screen refers to. Called off the main thread. */
public interface Images {
  /**
   * The JPEG, PNG or WebP behind this reference.
   *
   * @throws IOException when it cannot be had; the words for those who do not see it are shown
   */
  byte[] fetch(String ref) throws IOException;
}
