package id.satuwarga.server.audit;

import id.satuwarga.server.platform.task.Task;
import io.vertx.core.Future;
import java.util.Map;
import javax.inject.Inject;

/** The command {@code audit verify}: prints the verdict, and fails when a chain is broken. */
final class AuditVerification implements Task {
  private final AuditVerifier verifier;

  @Inject
  AuditVerification(AuditVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public String words() {
    return "audit verify";
  }

  @Override
  public Future<String> run(Map<String, String> options) {
    return verifier
        .verify()
        .map(
            report -> {
              String verdict = String.join(System.lineSeparator(), report.lines());
              if (!report.intact()) {
                throw new IllegalStateException("the audit is broken\n" + verdict);
              }
              return verdict;
            });
  }
}
