package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a claim costs the database. */
class DeliveryClaimTest {
  private static final String FILL =
      """
      INSERT INTO delivery (citizen_id, notice_id, device_id, title, state, due_at, give_up_at, queued_at,
        any_hour, lane)
      SELECT citizen.id, gen_random_uuid(), gen_random_uuid(), 'Judul', 'queued', '2099-01-01',
        '2100-01-01', '2099-01-01', true, 'bulk'
      FROM (SELECT id FROM citizen LIMIT 1) citizen, generate_series(1, 3000)
      """;
  private static final String CLAIM =
      """
      SELECT count(*) FROM delivery_claim(gen_random_uuid(), 'bulk', '2099-06-01', '2099-06-02', 500)
      """;
  private static final String READ_WHOLE =
      "SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'delivery'";

  @RegisterExtension static final TestServer server = new TestServer();

  @Test
  void aPlanMadeWhileNothingWaitedReadsNoWholeTable() {
    server.as("siti").get("/v1/me").hasStatus(200);

    long read =
        TestServer.await(
            server
                .database()
                .transaction(
                    tx -> {
                      Future<Long> claimed = Future.succeededFuture(0L);
                      for (int i = 0; i < 8; i++) {
                        claimed = claimed.compose(before -> number(tx, CLAIM));
                      }
                      return claimed
                          .compose(none -> tx.preparedQuery(FILL).execute())
                          .compose(filled -> number(tx, READ_WHOLE))
                          .compose(
                              before ->
                                  number(tx, CLAIM)
                                      .onSuccess(many -> assertThat(many).isEqualTo(500))
                                      .compose(many -> number(tx, READ_WHOLE))
                                      .map(after -> after - before));
                    }));

    assertThat(read).isZero();
  }

  private static Future<Long> number(SqlConnection tx, String sql) {
    return tx.preparedQuery(sql)
        .execute()
        .map(RowSet<Row>::iterator)
        .map(rows -> rows.next().getLong(0));
  }
}
