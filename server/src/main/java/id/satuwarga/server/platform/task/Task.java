package id.satuwarga.server.platform.task;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;

/** A command of the server's program beside serving, such as {@code audit verify}. */
public interface Task {
  /** What is typed for it, words separated by one space. */
  String words();

  /** The names of its options, all of them needed: typed as {@code --name value}. */
  default Set<String> options() {
    return Set.of();
  }

  /**
   * Answers what to print; a failure's message is printed and ends the program with 1.
   *
   * @param options a value for each of {@link #options}
   */
  Future<String> run(Map<String, String> options);
}
