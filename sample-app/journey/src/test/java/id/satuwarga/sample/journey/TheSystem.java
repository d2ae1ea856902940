package id.satuwarga.sample.journey;

import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.SatuWargaSystem;
import id.satuwarga.sample.system.Settings;
import id.satuwarga.sample.system.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The real processes, started once for all journeys of this JVM and stopped when it ends. */
final class TheSystem {
  private static final Settings SETTINGS = settingsInTarget();
  private static final SatuWargaSystem RUNNING = start();

  private TheSystem() {}

  static SatuWargaSystem running() {
    return RUNNING;
  }

  static Site site() {
    return RUNNING.site();
  }

  /** The process of a part at this moment; empty while it is being started again. */
  static OptionalLong pid(Part part) {
    return RUNNING.pid(part);
  }

  static boolean isReady(Part part) {
    return RUNNING.isReady(part);
  }

  static Settings settings() {
    return SETTINGS;
  }

  private static Settings settingsInTarget() {
    try {
      Path target = Path.of("target").toAbsolutePath();
      return Settings.inFolder(Files.createTempDirectory(target, "system-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SatuWargaSystem start() {
    Path repository = Path.of("../..").toAbsolutePath().normalize();
    SatuWargaSystem system = SatuWargaSystem.start(SETTINGS, repository, line -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-system"));
    return system;
  }
}
