package id.satuwarga.sdk.miniapp;

import java.util.Objects;

/**
 * What is wrong in a manifest, in which line, and how to put it right.
 *
 * <pre>{@code
 * for (ManifestProblem problem : Manifest.check(json)) {
 *   System.err.println(problem);
 * }
 * }</pre>
 */
public final class ManifestProblem {
  private final int line;
  private final String pointer;
  private final String problem;
  private final String fix;

  ManifestProblem(int line, String pointer, String problem, String fix) {
    this.line = line;
    this.pointer = pointer;
    this.problem = Objects.requireNonNull(problem, "problem");
    this.fix = Objects.requireNonNull(fix, "fix");
  }

  /** From 1; 0 when the whole file is meant. */
  public int line() {
    return line;
  }

  /** JSON pointer: {@code /pages/0/route}. */
  public String pointer() {
    return pointer;
  }

  /** What is wrong there. */
  public String problem() {
    return problem;
  }

  /** What to write instead. */
  public String fix() {
    return fix;
  }

  /** One line: {@code line 12: /version/code must be …; write …}. */
  @Override
  public String toString() {
    return "line "
        + line
        + ": "
        + (pointer.isEmpty() ? "the file" : pointer)
        + " "
        + problem
        + "; "
        + fix;
  }
}
