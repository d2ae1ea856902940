package id.satuwarga.sdk.android;

import java.io.IOException;

/** Sends a file up to the server. Called off the main thread. */
public interface Uploads {
  /**
   * The upload id of this file.
   *
   * @throws IOException when it did not get there
   */
  String send(String name, String type, byte[] content) throws IOException;
}
