package id.satuwarga.simulator;

import java.util.List;

/** Why the newest state of the module cannot run: what, in which file and line, and the fix. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String heading;
  private final transient List<String> lines;

  Fault(String heading, List<String> lines) {
    super(heading, null, false, false);
    this.heading = heading;
    this.lines = List.copyOf(lines);
  }

  /** As the developer reads it: the heading, and a line for each thing to put right. */
  String text() {
    return lines.isEmpty() ? heading : heading + "\n  " + String.join("\n  ", lines);
  }
}
