package id.satuwarga.simulator;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the sources with the JDK's own compiler, all or nothing: classes of a state that does
 * not compile never come into the module's folder.
 */
final class SourceCompiler {
  private final Project project;
  private final Path staging;
  private Set<Path> madeBefore = Set.of();

  SourceCompiler(Project project, Path staging) {
    this.project = project;
    this.staging = staging;
  }

  /** Brings the folder of classes up to these sources and resources. */
  void compile(Tree sources, Tree resources) throws IOException, Fault {
    Folders.delete(staging);
    Files.createDirectories(staging);
    List<Path> files = sources.ending(".java");
    if (!files.isEmpty()) {
      compile(files);
    }
    copyResources(resources);
    publish();
  }

  private void compile(List<Path> files) throws IOException, Fault {
    JavaCompiler compiler =
        Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
            .orElseThrow(
                () ->
                    new Fault(
                        "Java ini tanpa kompiler / This Java has no compiler",
                        List.of("install a JDK, not a JRE")));
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  null, manager, found, options(), null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new Fault("Tidak dapat dikompilasi / It does not compile", errors(found));
      }
    }
  }

  private List<String> options() {
    String libraries =
        project.libraries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "--release",
        project.release(),
        "-parameters",
        "-g",
        "-nowarn",
        "-encoding",
        "UTF-8",
        "-classpath",
        libraries,
        "-d",
        staging.toString());
  }

  private List<String> errors(DiagnosticCollector<JavaFileObject> found) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR) {
        lines.add(place(one) + one.getMessage(Locale.ENGLISH).replace("\n", "\n    "));
      }
    }
    return lines;
  }

  private String place(Diagnostic<? extends JavaFileObject> one) {
    JavaFileObject source = one.getSource();
    return source == null
        ? ""
        : project.named(Path.of(source.toUri())) + ":" + one.getLineNumber() + ": ";
  }

  private void copyResources(Tree resources) throws IOException {
    for (Path folder : project.resources()) {
      for (Path file : resources.files().keySet()) {
        Path target = staging.resolve(folder.relativize(file).toString());
        if (file.startsWith(folder) && !Files.exists(target)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  /**
   * What others put into the folder stays; what this compiler put there before and no more goes.
   */
  private void publish() throws IOException {
    Set<Path> made = new TreeSet<>();
    for (Path file : Tree.of(List.of(staging)).files().keySet()) {
      Path name = staging.relativize(file);
      Path target = project.classes().resolve(name);
      made.add(name);
      if (!Files.exists(target) || !Arrays.equals(bytes(target), bytes(file))) {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path name : madeBefore) {
      if (!made.contains(name)) {
        Files.deleteIfExists(project.classes().resolve(name));
      }
    }
    madeBefore = made;
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
