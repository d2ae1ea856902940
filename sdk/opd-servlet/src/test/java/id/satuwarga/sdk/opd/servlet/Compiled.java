package id.satuwarga.sdk.opd.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project of src/test/projects, compiled as its own build would. */
final class Compiled {
  private Compiled() {}

  static URLClassLoader project(Path project, String release, Path folder) throws IOException {
    return project(project, release, folder, Compiled.class.getClassLoader());
  }

  static URLClassLoader project(Path project, String release, Path folder, ClassLoader parent)
      throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> found = Files.walk(project.resolve("src/main/java"))) {
      found.filter(Files::isRegularFile).forEach(sources::add);
    }
    Path manifest = project.resolve("src/main/resources/miniapp.json");
    if (Files.exists(manifest)) {
      Files.copy(manifest, classes.resolve("miniapp.json"));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "--release",
            release,
            "-nowarn",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      assertThat(
              compiler
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent);
  }
}
