package id.satuwarga.server.agency;

import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the audit says was done to something. */
final class Records {
  private Records() {}

  static List<String> of(TestServer server, String object) {
    return StreamSupport.stream(
            TestServer.await(
                    server
                        .database()
                        .reads()
                        .preparedQuery(
                            "SELECT action FROM audit_entry WHERE object = $1 ORDER BY id")
                        .execute(Tuple.of(object)))
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .toList();
  }
}
