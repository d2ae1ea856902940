package id.satuwarga.server.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/** The list of territories as it ships with the server: four CSV files, one a level. */
final class RegionFiles {
  private static final List<String> NAMES =
      List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");

  private RegionFiles() {}

  /** Changes whenever any byte of the list does. */
  static int version() {
    CRC32 sum = new CRC32();
    for (String name : NAMES) {
      try (InputStream file = open(name)) {
        sum.update(file.readAllBytes());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return (int) sum.getValue();
  }

  /** Hands over each code with its name; parents come before their parts. */
  static void forEach(BiConsumer<String, String> row) {
    for (String name : NAMES) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          row.accept(line.substring(0, line.indexOf(',')), nameIn(line, name));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The last column; only provinces have no parent column before it. */
  private static String nameIn(String line, String file) {
    int first = line.indexOf(',');
    int start = file.equals(NAMES.get(0)) ? first + 1 : line.indexOf(',', first + 1) + 1;
    String name = line.substring(start);
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        RegionFiles.class.getResourceAsStream("/satuwarga/regions/" + name), name);
  }
}
