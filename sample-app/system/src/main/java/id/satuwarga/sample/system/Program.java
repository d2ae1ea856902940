package id.satuwarga.sample.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run and how to ask it to stop.
 *
 * @param mark a part of the command line by which a process of ours is told from a stranger that
 *     was given the same pid later
 */
record Program(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    String mark,
    Farewell farewell) {

  /** How a program is asked to leave; force follows when it does not. */
  @FunctionalInterface
  interface Farewell {
    void say(ProcessHandle process);
  }

  Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  static Program of(
      String name, List<String> command, Map<String, String> environment, Path log, String mark) {
    return new Program(name, command, environment, log, mark, ProcessHandle::destroy);
  }

  Program leavingBy(Farewell other) {
    return new Program(name, command, environment, log, mark, other);
  }
}
