package id.satuwarga.sample.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The manifest that stands beside a service's class, for the address at which the service runs. */
public final class ManifestFile {
  private static final String NAME = "miniapp.json";
  private static final String ADDRESS = "{public_url}";

  private ManifestFile() {}

  public static String of(Class<?> service, String publicUrl) {
    try (InputStream file = service.getResourceAsStream(NAME)) {
      byte[] bytes = Objects.requireNonNull(file, NAME + " is part of the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace(ADDRESS, publicUrl);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
