package id.satuwarga.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The developer's module as its build describes it.
 *
 * @param classes where IDE and build put what they compiled
 * @param libraries what it is compiled and run with
 * @param release the Java it is compiled for
 */
record Project(
    Path folder,
    List<Path> sources,
    List<Path> resources,
    Path classes,
    List<Path> libraries,
    String release) {
  static final String MANIFEST = "miniapp.json";

  Project {
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
    libraries = List.copyOf(libraries);
  }

  /** The manifest, which is a resource of the module. */
  Path manifest() throws Fault {
    Optional<Path> found =
        resources.stream().map(it -> it.resolve(MANIFEST)).filter(Files::exists).findFirst();
    return found.orElseThrow(
        () ->
            new Fault(
                "Tidak ada manifes / There is no manifest",
                List.of(
                    "src/main/resources/"
                        + MANIFEST
                        + ": write one; docs/opd/ten-minutes.md shows one")));
  }

  /** As the developer names it: from the module's folder on. */
  String named(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(folder) ? folder.relativize(absolute) : absolute).toString();
  }

  /** All that makes the module what it is at this moment. */
  Print print() throws IOException {
    return new Print(Tree.of(sources), Tree.of(resources), Tree.of(List.of(classes)));
  }

  /** Files by size and time of change. */
  record Print(Tree sources, Tree resources, Tree classes) {
    /** A source that is saved while we compile still counts as a change. */
    Print withClassesOfNow(Project project) throws IOException {
      return new Print(sources, resources, Tree.of(List.of(project.classes())));
    }
  }
}
