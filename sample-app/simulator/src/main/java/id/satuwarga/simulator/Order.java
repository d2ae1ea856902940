package id.satuwarga.simulator;

import id.satuwarga.sample.system.Ports;
import id.satuwarga.sample.system.Settings;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to simulate.
 *
 * @param work a folder of ours for data and copies
 * @param app the class of the mini-app, where there are several
 * @param endpoint where a service answers that the developer runs; then nothing is loaded here
 * @param port the first port, or any that is free from 8080 on
 */
record Order(
    Project project,
    Path work,
    Optional<String> app,
    Optional<URI> endpoint,
    Optional<Integer> port,
    Settings.Start start) {
  private static final int FIRST_PORT = 8080;
  private static final int PORT_STEP = 100;
  private static final int PORT_TRIES = 50;

  /** Reads {@code name=value}; what is not said is as in any Maven project. */
  static Order read(List<String> arguments) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      said.put(pair[0], pair.length == 2 ? pair[1].strip() : "");
    }
    Path folder = Path.of(said.getOrDefault("folder", "")).toAbsolutePath().normalize();
    Path target = folder.resolve("target");
    Project project =
        new Project(
            folder,
            paths(folder, said.getOrDefault("sources", "src/main/java")),
            paths(folder, said.getOrDefault("resources", "src/main/resources")),
            folder.resolve(said.getOrDefault("classes", "target/classes")),
            paths(folder, said.getOrDefault("libraries", "")),
            said.getOrDefault("release", Integer.toString(Runtime.version().feature())));
    return new Order(
        project,
        folder.resolve(said.getOrDefault("work", target.resolve("simulator").toString())),
        text(said, "app"),
        text(said, "endpoint").map(URI::create),
        text(said, "port").map(Integer::valueOf),
        "true".equals(said.get("fresh")) ? Settings.Start.FRESH : Settings.Start.KEEP);
  }

  /**
   * A server that runs already, such as that of scripts/run, keeps its ports. The port is part of
   * who the server and its people are, so each has data of its own.
   */
  Settings settings() {
    Ports ports = port.map(Ports::from).orElseGet(Order::free);
    return Settings.embedded(work.resolve("data-" + ports.server()), ports, start);
  }

  private static Ports free() {
    return Stream.iterate(FIRST_PORT, base -> base + PORT_STEP)
        .limit(PORT_TRIES)
        .map(Ports::from)
        .filter(Ports::areFree)
        .findFirst()
        .orElseGet(Ports::free);
  }

  private static Optional<String> text(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name)).filter(value -> !value.isEmpty());
  }

  private static List<Path> paths(Path folder, String list) {
    return Stream.of(list.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isBlank())
        .map(folder::resolve)
        .toList();
  }
}
