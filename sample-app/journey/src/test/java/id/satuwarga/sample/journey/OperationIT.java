package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.journey.kill.AuditCommand;
import id.satuwarga.sample.journey.kill.Tables;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/operate.md tells an operator to do, done on the real processes. */
class OperationIT {
  private static Tables tables;
  private static AuditCommand command;

  @BeforeAll
  static void start() throws Exception {
    assertThat(TheSystem.running()).isNotNull();
    tables = new Tables(TheSystem.settings());
    command = new AuditCommand(tables.url(Tables.SERVER));
    while (tables.count(Tables.SERVER, "audit_entry WHERE hash IS NULL") > 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  @Test
  void theAuditRecordIsWhole() throws Exception {
    AuditCommand.Verdict verdict = command.run();
    assertThat(verdict.output()).contains("catalog: whole").doesNotContain("BROKEN");
    assertThat(verdict.exit()).isZero();
  }

  @Test
  void aChangedEntryIsNamedByStreamAndNumber() throws Exception {
    change("'x' || actor");
    try {
      AuditCommand.Verdict verdict = command.run();
      assertThat(verdict.output()).contains("catalog: BROKEN at 2");
      assertThat(verdict.exit()).isEqualTo(1);
    } finally {
      change("substr(actor, 2)");
    }
  }

  /** As somebody would who owns the table and so may silence its triggers. */
  private static void change(String actor) {
    tables.execute(
        Tables.SERVER,
        "ALTER TABLE audit_entry DISABLE TRIGGER USER;"
            + "UPDATE audit_entry SET actor = "
            + actor
            + " WHERE stream = 'catalog' AND sequence = 2;"
            + "ALTER TABLE audit_entry ENABLE TRIGGER USER");
  }
}
