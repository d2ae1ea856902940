package id.satuwarga.sample.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the person who starts the system may choose. */
public record Settings(Path dataFolder, Ports ports, Storage storage, Start start) {
  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_DATA = ".data";

  /** What becomes of the data of an earlier run. */
  public enum Start {
    KEEP,
    FRESH
  }

  /** Reads PORT, DATA_DIR and DATABASE_URL as {@code scripts/run} documents them. */
  static Settings read(Map<String, String> environment, List<String> arguments, Path home) {
    Start start = Start.KEEP;
    for (String argument : arguments) {
      if (!argument.equals("--fresh")) {
        throw Refusal.of("Pilihan tidak dikenal: " + argument, "Unknown option: " + argument);
      }
      start = Start.FRESH;
    }
    return new Settings(
        home.resolve(chosen(environment, "DATA_DIR", DEFAULT_DATA)),
        Ports.from(number(chosen(environment, "PORT", DEFAULT_PORT))),
        storage(chosen(environment, "DATABASE_URL", "")),
        start);
  }

  /** For tests: everything embedded, in a folder of the test's own, on free ports. */
  public static Settings inFolder(Path dataFolder) {
    return embedded(dataFolder, Ports.free(), Start.KEEP);
  }

  /** Everything embedded, in this folder and on these ports. */
  public static Settings embedded(Path dataFolder, Ports ports, Start start) {
    return new Settings(dataFolder, ports, new Storage.Embedded(), start);
  }

  private static Storage storage(String databaseUrl) {
    return databaseUrl.isEmpty()
        ? new Storage.Embedded()
        : new Storage.Given(GivenDatabase.at(databaseUrl));
  }

  private static String chosen(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private static int number(String port) {
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw Refusal.of("PORT=" + port + " bukan angka", "PORT=" + port + " is not a number");
    }
  }
}
