package id.satuwarga.server.platform.task;

import io.vertx.core.Future;

/** A command of the server's program beside serving, such as {@code audit verify}. */
public interface Task {
  /** What is typed for it, words separated by one space. */
  String words();

  /** Answers what to print; a failure's message is printed and ends the program with 1. */
  Future<String> run();
}
