package id.satuwarga.server.contract;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What every table holds, as a print of its rows; tables that turn by themselves left out. */
record Snapshot(Map<String, String> prints) {
  private static final String TABLES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        AND table_name !~ '^(flyway|region|lease|audit_|gateway_call|notice_event|webhook_message|sandbox_topic)'
      ORDER BY table_name
      """;

  /** What workers change in their own time is left out of these. */
  private static final Map<String, String> SAID =
      Map.of(
          "delivery",
          """
          (SELECT citizen_id, notice_id, device_id, delivered_at, opened_at FROM delivery
           WHERE coalesce(delivered_at, opened_at) IS NOT NULL)
          """,
          "push_topic_member",
          """
          (SELECT token_hash, regency, citizen_id, device_id FROM push_topic_member
           WHERE device_id IS NOT NULL AND state <> 'leaving')
          """,
          "webhook_endpoint",
          """
          (SELECT to_jsonb(e) - 'failures' - 'last_failure' - 'rest_until' FROM webhook_endpoint e)
          """);

  /** The same for every server: all have the same tables. */
  private static final AtomicReference<String> PRINTS = new AtomicReference<>("");

  private static final String UNDER_WAY =
      """
      SELECT count(*) FROM outbox WHERE dead_at IS NULL AND due_at <= clock_timestamp()
      """;

  /** Taken once what was asked for earlier has been carried out. */
  static Snapshot atRest(TestServer server) {
    Snapshot[] last = {of(server)};
    Shelf.soon(
        () -> {
          boolean idle = rows(server, UNDER_WAY).iterator().next().getLong(0) == 0;
          Snapshot before = last[0];
          last[0] = of(server);
          return idle && last[0].equals(before);
        });
    return last[0];
  }

  static Snapshot of(TestServer server) {
    Map<String, String> found = new TreeMap<>();
    rows(server, PRINTS.updateAndGet(made -> made.isEmpty() ? prints(server) : made))
        .forEach(row -> found.put(row.getString(0), row.getString(1)));
    return new Snapshot(found);
  }

  private static String prints(TestServer server) {
    List<String> tables =
        StreamSupport.stream(rows(server, TABLES).spliterator(), false)
            .map(row -> row.getString(0))
            .toList();
    return tables.stream()
            .map(
                table ->
                    """
                    SELECT '%s', coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM %s t
                    """
                        .formatted(table, SAID.getOrDefault(table, table)))
            .collect(Collectors.joining(" UNION ALL "))
        + " UNION ALL SELECT 'audit', count(*)::text FROM audit_entry";
  }

  private static Iterable<Row> rows(TestServer server, String sql) {
    return TestServer.await(server.database().reads().query(sql).execute());
  }
}
