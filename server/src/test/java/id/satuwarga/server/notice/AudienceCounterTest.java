package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AudienceCounterTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private final Gazette gazette = new Gazette(server);

  @Test
  void oneThatCannotBeCountedHoldsUpNoOther() {
    sql(
        """
        CREATE FUNCTION uncountable() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'as if counting took too long'; END $$
        """);
    sql(
        """
        CREATE TRIGGER uncountable BEFORE UPDATE ON campaign FOR EACH ROW
        WHEN (NEW.audience IS NOT NULL AND NEW.subject = 'Tak terhitung')
        EXECUTE FUNCTION uncountable()
        """);
    String first;
    try {
      first = gazette.released("Tak terhitung", Gazette.BATAM);
      awaitSent(gazette.released("Kabar", Gazette.BATAM));
      assertThat(gazette.stateOf(first)).isEqualTo("sending");
    } finally {
      sql("DROP TRIGGER uncountable ON campaign");
    }

    awaitSent(first);
  }

  /** It is sent when its audience is counted. */
  private void awaitSent(String id) {
    Gazette.awaitTrue(() -> gazette.stateOf(id).equals("sent"));
  }

  private static void sql(String statement) {
    await(server.database().reads().query(statement).execute());
  }
}
