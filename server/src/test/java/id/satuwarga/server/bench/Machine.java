package id.satuwarga.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where figures come from; without this they say nothing. */
final class Machine {
  private Machine() {}

  static void describe(Report report) {
    report.fact("processors", Runtime.getRuntime().availableProcessors() + " × " + processor());
    report.fact("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    report.fact("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
    report.fact("load before", load());
  }

  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.2f", load);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException noProc) {
      return System.getProperty("os.arch");
    }
  }
}
