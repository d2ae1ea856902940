package id.satuwarga.sample.apekesah;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The manifest as the service prints it for an address of a test. */
public final class ManifestFile {
  private ManifestFile() {}

  public static String text() {
    try {
      return Main.manifest("http://localhost:8082");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
