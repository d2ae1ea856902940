package id.satuwarga.sdk.miniapp;

import java.util.List;
import java.util.stream.Collectors;

/** A manifest that cannot be used; the message names each line and its fix. */
public final class InvalidManifestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ManifestProblem> problems;

  InvalidManifestException(String file, List<ManifestProblem> problems) {
    super(
        problems.stream()
            .map(ManifestProblem::toString)
            .collect(Collectors.joining("\n  ", file + " cannot be used:\n  ", "")));
    this.problems = problems;
  }

  /** All that is wrong, in the order of the file. */
  public List<ManifestProblem> problems() {
    return problems;
  }
}
