package id.satuwarga.server.audit;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditGuardTest {
  private static final AuditBook book = new AuditBook();

  @BeforeAll
  static void writeSealAndAnchor() {
    book.open();
    book.write("agency", 1);
    book.seal();
    await(book.anchorer().run());
    book.write("agency", 1);
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET object = 'deed:9'",
        "UPDATE audit_entry SET details = '{}' WHERE hash IS NULL",
        "UPDATE audit_entry SET sequence = 9, previous_hash = 'a', hash = 'b', actor = 'opd:x'"
            + " WHERE hash IS NULL",
        "UPDATE audit_entry SET hash = 'b' WHERE hash IS NOT NULL",
        "UPDATE audit_entry SET sequence = NULL, previous_hash = NULL, hash = NULL"
            + " WHERE hash IS NOT NULL",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "UPDATE audit_head SET hash = 'b'",
        "UPDATE audit_head SET sequence = 0",
        "DELETE FROM audit_head",
        "TRUNCATE audit_head",
        "UPDATE audit_anchor SET hash = 'b'",
        "DELETE FROM audit_anchor",
        "TRUNCATE audit_anchor"
      })
  void theRecordOnlyGrows(String sql) {
    assertThatThrownBy(() -> book.execute(sql)).rootCause().hasMessageContaining("audit_");
  }

  @Test
  void nobodyWritesAnEntryThatIsSealedAlready() {
    assertThatThrownBy(
            () ->
                book.execute(
                    "INSERT INTO audit_entry VALUES (gen_random_uuid(), 'agency', now(),"
                        + " 'system:x', 'agency.try', 'deed:1', '{}', 1, 'a', 'b')"))
        .rootCause()
        .hasMessageContaining("audit_entry only grows");
  }

  @Test
  void anEntryFallsWithItsDeed() {
    AuditEntry entry = AuditEntry.of("system:test", "agency.try", "deed:1");

    assertThatThrownBy(() -> book.writeAndFail(entry)).rootCause().hasMessage("the deed failed");

    assertThat(book.verify().tail().entries()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Siti Rahmawati", "citizen:Siti Rahmawati", "citizen:", ""})
  void aNameIsNoActor(String actor) {
    assertThatThrownBy(() -> AuditEntry.of(actor, "agency.try", "deed:1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
