package id.satuwarga.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux counts for a process; NaN where there is no {@code /proc}. */
final class Proc {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  private Proc() {}

  /** Seconds of CPU of the process itself. */
  static double cpu(long pid) {
    return sum(pid, USER, SYSTEM);
  }

  /** Seconds of CPU of its children that have ended. */
  static double cpuOfEndedChildren(long pid) {
    return sum(pid, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
  }

  /** Seconds of CPU of the process and all children it has and had. */
  static double cpuOfFamily(long pid) {
    double children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child -> cpu(child.pid()))
            .filter(seconds -> !Double.isNaN(seconds))
            .sum();
    return cpu(pid) + cpuOfEndedChildren(pid) + children;
  }

  /** A size out of {@code /proc/PID/status} such as {@code VmRSS}, in megabytes. */
  static double megabytes(long pid, String name) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(name + ":"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException noProc) {
      return Double.NaN;
    }
  }

  private static double sum(long pid, int first, int second) {
    List<String> fields = fields(pid);
    return fields.isEmpty()
        ? Double.NaN
        : (Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(second))) / TICKS_A_SECOND;
  }

  /** The fields behind the name, which may itself hold spaces and brackets. */
  private static List<String> fields(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException gone) {
      return List.of();
    }
  }
}
