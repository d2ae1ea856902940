package id.satuwarga.server.platform.web;

/** Carries a {@link Problem} out of a failed future or a throw. It is expected: no stack trace. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
