package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.JavaProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code audit verify}, run as an operator runs it. */
public final class AuditCommand {
  private final String databaseUrl;

  public AuditCommand(String databaseUrl) {
    this.databaseUrl = databaseUrl;
  }

  /** How the command ended, and all it said. */
  public record Verdict(int exit, String output) {}

  public Verdict run() throws IOException, InterruptedException {
    JavaProgram server =
        JavaProgram.built(
            Path.of("../..").toAbsolutePath().normalize().resolve("server"),
            "id.satuwarga.server.app.Main");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            server.mainClass(),
            "audit",
            "verify");
    builder.environment().put("CLASSPATH", server.classPath());
    builder.environment().put("SATUWARGA_MODE", "sandbox");
    builder.environment().put("DATABASE_URL", databaseUrl);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("audit verify does not end");
    }
    return new Verdict(process.exitValue(), output);
  }
}
