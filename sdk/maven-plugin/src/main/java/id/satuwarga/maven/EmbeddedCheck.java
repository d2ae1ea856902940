package id.satuwarga.maven;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.ManifestProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks through jars and folders of classes for mini-apps, and keeps what is wrong with them. */
final class EmbeddedCheck {
  private static final String MANIFEST = "miniapp.json";
  private static final String INDONESIAN = "texts_id.properties";
  private static final String ENGLISH = "texts_en.properties";

  /** Where an artifact leaves open at which address its own back end stands. */
  private static final String ADDRESS = "{public_url}";

  private final int contract;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> miniApps = new LinkedHashMap<>();

  EmbeddedCheck(int contract) {
    this.contract = contract;
  }

  /** Adds what is found in this jar or folder; what holds no mini-app is passed over. */
  void look(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      look(place, place + "/");
    } else if (place.toString().endsWith(".jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        look(jar.getPath("/"), place.getFileName() + "!/");
      }
    }
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The ids that were found, right or wrong. */
  List<String> miniApps() {
    return List.copyOf(miniApps.keySet());
  }

  private void look(Path root, String prefix) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    if (files.stream().noneMatch(file -> file.endsWith(MANIFEST))) {
      return;
    }
    for (Path file : files) {
      if (file.endsWith(MANIFEST)) {
        manifest(file, prefix + root.relativize(file));
      } else if (file.endsWith(INDONESIAN)) {
        texts(file, file.resolveSibling(ENGLISH), prefix + root.relativize(file.getParent()));
      } else if (file.endsWith(ENGLISH) && !Files.exists(file.resolveSibling(INDONESIAN))) {
        texts(file.resolveSibling(INDONESIAN), file, prefix + root.relativize(file.getParent()));
      }
    }
  }

  private void manifest(Path file, String name) throws IOException {
    String json =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            .replace(ADDRESS, "https://opd.example");
    List<ManifestProblem> found = Manifest.check(json, contract);
    for (ManifestProblem problem : found) {
      problems.add(
          "%s:%d: %s %s; %s"
              .formatted(
                  name,
                  Math.max(1, problem.line()),
                  problem.pointer().isEmpty() ? "the file" : problem.pointer(),
                  problem.problem(),
                  problem.fix()));
    }
    if (found.isEmpty()) {
      String appId = Manifest.parse(json).appId();
      String first = miniApps.putIfAbsent(appId, name);
      if (first != null) {
        problems.add(
            "%s:%d: /app_id %s is that of %s too; each mini-app has an id of its own"
                .formatted(name, line(json, "\"app_id\""), appId, first));
      }
    } else {
      miniApps.putIfAbsent(name, name);
    }
  }

  private void texts(Path indonesian, Path english, String folder) throws IOException {
    TextLines id = TextLines.read(indonesian, folder + "/" + INDONESIAN);
    TextLines en = TextLines.read(english, folder + "/" + ENGLISH);
    problems.addAll(id.problems());
    problems.addAll(en.problems());
    problems.addAll(id.lackingIn(en));
    problems.addAll(en.lackingIn(id));
    problems.addAll(en.otherPlacesThan(id));
  }

  private static int line(String text, String word) {
    return (int) text.substring(0, Math.max(0, text.indexOf(word))).lines().count();
  }
}
