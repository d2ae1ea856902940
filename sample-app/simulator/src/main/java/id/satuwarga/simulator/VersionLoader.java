package id.satuwarga.simulator;

import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.ManifestProblem;
import id.satuwarga.sdk.miniapp.MiniApp;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a running mini-app of the classes and the manifest as they are now. */
final class VersionLoader {
  private static final String HEADING = "Mini-app tidak dapat dijalankan / The mini-app cannot run";

  private final Project project;
  private final Optional<String> wanted;
  private final Path copies;
  private int number;

  /**
   * Knows what to load.
   *
   * @param wanted the class, where there are several
   * @param copies a folder for us: a version that runs loads its classes bit by bit, so each has a
   *     copy that no compiler writes to
   */
  VersionLoader(Project project, Optional<String> wanted, Path copies) {
    this.project = project;
    this.wanted = wanted;
    this.copies = copies;
  }

  /** The manifest, if all of it is right. */
  String manifest() throws IOException, Fault {
    Path file = project.manifest();
    String text = Files.readString(file);
    List<ManifestProblem> problems = Manifest.check(text);
    if (!problems.isEmpty()) {
      throw new Fault(
          "Manifes belum benar / The manifest is not right",
          problems.stream().map(problem -> line(project.named(file), problem)).toList());
    }
    return text;
  }

  Version load() throws IOException, Fault {
    String manifest = manifest();
    Path copy = copies.resolve(Integer.toString(++number));
    Folders.delete(copy);
    Folders.copy(project.classes(), copy);
    URLClassLoader loader = new URLClassLoader(addresses(copy), new SdkClasses());
    try {
      return new Version(manifest, made(theOne(loader, copy)), loader, copy);
    } catch (Fault | RuntimeException | LinkageError e) {
      loader.close();
      Folders.delete(copy);
      throw e;
    }
  }

  private URL[] addresses(Path copy) throws IOException {
    List<URL> addresses = new ArrayList<>(List.of(copy.toUri().toURL()));
    for (Path library : project.libraries()) {
      addresses.add(library.toUri().toURL());
    }
    return addresses.toArray(URL[]::new);
  }

  private Class<?> theOne(ClassLoader loader, Path copy) throws IOException, Fault {
    List<Class<?>> found = new ArrayList<>();
    for (Path file : Tree.of(List.of(copy)).ending(".class")) {
      String name = copy.relativize(file).toString().replaceFirst("\\.class$", "");
      candidate(loader, name.replace('/', '.').replace('\\', '.')).ifPresent(found::add);
    }
    if (wanted.isPresent()) {
      found.removeIf(type -> !type.getName().equals(wanted.get()));
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new Fault(
        HEADING,
        List.of(
            found.isEmpty()
                ? "no class "
                    + wanted.orElse("")
                    + " implements MiniApp and has a constructor without parameters; write one, or"
                    + " run the service yourself and say -Dsatuwarga.endpoint="
                : "there are several: "
                    + String.join(", ", found.stream().map(Class::getName).toList())
                    + "; say which by -Dsatuwarga.app="));
  }

  /**
   * What cannot be linked is no mini-app; if it was meant to be one, there is none and we say so.
   */
  private static Optional<Class<?>> candidate(ClassLoader loader, String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      boolean usable =
          MiniApp.class.isAssignableFrom(type)
              && !Modifier.isAbstract(type.getModifiers())
              && Stream.of(type.getDeclaredConstructors())
                  .anyMatch(constructor -> constructor.getParameterCount() == 0);
      return usable ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private MiniApp made(Class<?> type) throws Fault {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(type.getClassLoader());
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      MiniApp app = (MiniApp) constructor.newInstance();
      app.manifest();
      return app;
    } catch (InvocationTargetException e) {
      throw broken(type, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw broken(type, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The message, and the first line of the developer's own that led there. */
  private static Fault broken(Class<?> type, Throwable cause) {
    List<String> lines = new ArrayList<>(List.of(String.valueOf(cause)));
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith(type.getPackageName())) {
        lines.add("at " + frame);
        break;
      }
    }
    return new Fault(HEADING, lines);
  }

  private static String line(String file, ManifestProblem problem) {
    String where = problem.pointer().isEmpty() ? "" : problem.pointer() + " ";
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return file + line + ": " + where + problem.problem() + "; " + problem.fix();
  }
}
