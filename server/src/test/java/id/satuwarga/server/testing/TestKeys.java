package id.satuwarga.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the keys of all test servers of a JVM are; the first of them makes the file. */
final class TestKeys {
  static final Path FILE = fresh();

  private TestKeys() {}

  private static Path fresh() {
    try {
      Path folder = Files.createTempDirectory("satuwarga-keys");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("keys.json");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
