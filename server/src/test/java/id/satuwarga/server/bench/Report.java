package id.satuwarga.server.bench;

import id.satuwarga.server.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, as text for people while it comes in, and as JSON for programs at the end. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  void line(String line) {
    System.out.println(line);
    text.append(line).append('\n');
  }

  void fact(String name, String value) {
    figures.put(name, value);
    line("%-22s %s".formatted(name, value));
  }

  /** A figure with its unit and, if there is one, the aim for it. */
  void figure(String name, double value, String unit, String aim) {
    figures.put(name, Double.isNaN(value) ? null : value);
    line("%-58s %8s %-10s %s".formatted(name, Figures.text(value), unit, aim).stripTrailing());
  }

  /** How many times as many answers a second the first gives as the second. */
  void ratio(String name, Contest contest, String first, String second, String aim) {
    figure(name, contest.ratio(first, second), "times", aim);
  }

  void contest(Contest contest) {
    line(
        "%-42s %9s %8s %8s | %7s %10s %7s %7s"
            .formatted(
                "", "answers/s", "p50 ms", "p99 ms", "server", "PostgreSQL", "callers", "CPU µs"));
    for (String name : contest.names()) {
      Map<String, Double> row = new LinkedHashMap<>();
      row.put("per_second", contest.figure(name, turn -> turn.window().perSecond()));
      row.put("p50_ms", contest.figure(name, turn -> turn.window().half()));
      row.put("p99_ms", contest.figure(name, turn -> turn.window().slowest()));
      row.put("server_us", contest.figure(name, turn -> turn.each().server()));
      row.put("postgres_us", contest.figure(name, turn -> turn.each().postgres()));
      row.put("callers_us", contest.figure(name, turn -> turn.each().callers()));
      row.put("all_us", contest.figure(name, turn -> turn.each().all()));
      figures.put(name, row);
      line(
          "%-42s %9s %8s %8s | %7s %10s %7s %7s"
              .formatted(
                  name,
                  Figures.text(row.get("per_second")),
                  Figures.text(row.get("p50_ms")),
                  Figures.text(row.get("p99_ms")),
                  Figures.text(row.get("server_us")),
                  Figures.text(row.get("postgres_us")),
                  Figures.text(row.get("callers_us")),
                  Figures.text(row.get("all_us"))));
    }
  }

  void save(Path folder) {
    try {
      Files.writeString(folder.resolve("report.txt"), text);
      figures.values().removeIf(value -> value == null);
      Files.write(folder.resolve("report.json"), Json.writeBytes(figures));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
