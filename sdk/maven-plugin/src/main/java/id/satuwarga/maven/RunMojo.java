package id.satuwarga.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Runs this module's mini-app in the simulator: the real server in sandbox mode, on this machine
 * and for this developer alone. What is saved is compiled and answers from the next press on.
 */
@Mojo(
    name = "run",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    requiresDirectInvocation = true)
public final class RunMojo extends AbstractMojo {
  static final String SIMULATOR = "id.satuwarga:satuwarga-simulator";

  /** The class of the mini-app, where the module has several. */
  @Parameter(property = "satuwarga.app")
  @Nullable String app;

  /** Where the service answers, when it is one that you run yourself, in whatever language. */
  @Parameter(property = "satuwarga.endpoint")
  @Nullable String endpoint;

  /** The first of the ports; one from 8080 on that is free when nothing is said. */
  @Parameter(property = "satuwarga.port")
  @Nullable String port;

  /** Forgets what was registered, sent and agreed to before. */
  @Parameter(property = "satuwarga.fresh", defaultValue = "false")
  boolean fresh;

  @Parameter(property = "maven.compiler.release")
  @Nullable String release;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  @Nullable File folder;

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  List<String> sources = List.of();

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  String classes = "";

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  String target = "";

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
  List<String> libraries = List.of();

  @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
  Map<String, Artifact> artifacts = Map.of();

  /** Maven makes it and sets the fields. */
  public RunMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Artifact simulator = artifacts.get(SIMULATOR);
    if (simulator == null) {
      throw new MojoExecutionException(SIMULATOR + " is missing; run scripts/run once");
    }
    try {
      Process process =
          new ProcessBuilder(command(simulator.getFile().toPath())).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-simulator"));
      int exit = process.waitFor();
      if (exit != 0) {
        throw new MojoFailureException("the simulator ended with " + exit);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("the simulator cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is typed to start it; whatever was not said is left to the simulator. */
  List<String> command(Path simulator) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-jar", simulator.toString()));
    command.add("parent=" + ProcessHandle.current().pid());
    command.add("folder=" + folder);
    command.add("sources=" + String.join(File.pathSeparator, sources));
    command.add("classes=" + classes);
    command.add("work=" + Path.of(target, "simulator"));
    command.add("libraries=" + String.join(File.pathSeparator, withoutOwnClasses()));
    command.add("fresh=" + fresh);
    add(command, "release", release);
    add(command, "app", app);
    add(command, "endpoint", endpoint);
    add(command, "port", port);
    return command;
  }

  private List<String> withoutOwnClasses() {
    return libraries.stream().filter(entry -> !entry.equals(classes)).toList();
  }

  private static void add(List<String> command, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      command.add(name + "=" + value);
    }
  }
}
