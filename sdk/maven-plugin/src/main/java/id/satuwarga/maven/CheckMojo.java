package id.satuwarga.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build of a citizen app when a mini-app among its dependencies has a broken manifest,
 * asks for a newer contract than the app speaks, or says in one language what it does not say in
 * the other. Each complaint begins with file and line.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /** The version of the contract that the app speaks: that of its SDK. */
  @Parameter(property = "satuwarga.contract", defaultValue = "1")
  int contract = 1;

  /** How many mini-apps must be found at least: a check that found none has checked nothing. */
  @Parameter(property = "satuwarga.least", defaultValue = "1")
  int least = 1;

  @Parameter(defaultValue = "${project.artifacts}", readonly = true, required = true)
  Set<Artifact> artifacts = Set.of();

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  @Nullable File classes;

  /** Maven makes it and sets the fields. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    EmbeddedCheck check = new EmbeddedCheck(contract);
    try {
      for (Path place : places()) {
        check.look(place);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("an artifact cannot be read: " + e.getMessage(), e);
    }
    List<String> problems = check.problems();
    problems.forEach(problem -> getLog().error(problem));
    if (!problems.isEmpty()) {
      throw new MojoFailureException(String.join("\n", problems));
    }
    if (check.miniApps().size() < least) {
      throw new MojoFailureException(
          "mini-apps found: " + check.miniApps() + ", expected at least " + least);
    }
    getLog().info("Embedded mini-apps in order: " + String.join(", ", check.miniApps()));
  }

  private List<Path> places() {
    File own = classes;
    return Stream.concat(
            artifacts.stream()
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .map(Artifact::getFile),
            Stream.ofNullable(own))
        .filter(file -> file != null && Files.exists(file.toPath()))
        .map(File::toPath)
        .collect(ArrayList::new, List::add, List::addAll);
  }
}
