package id.satuwarga.server.bench;

import java.time.Duration;
import java.util.Optional;

/** The rows of notices as pgbench writes them: what the database alone could take. */
final class Plain {
  private static final String NOTICE =
      """
      INSERT INTO notice (id, opd_code, reference, content_hash, citizen_id, app_id, category, page,
        state, sent_at)
      SELECT gen_random_uuid(), 'diskominfo-batam', gen_random_uuid()::text, repeat('0', 64),
        ('00000000-0000-7000-8000-' || lpad((1 + (%1$s) %% %2$d)::text, 12, '0'))::uuid,
        'id.batam.layanan1', 'complaint_status', '/complaints/42', 'accepted', now() FROM %3$s;
      """;

  /** Due tomorrow, so that no worker of the server reads past it. */
  private static final String MESSAGE =
      """
      INSERT INTO outbox (id, topic, key, due_at, payload)
      SELECT gen_random_uuid(), 'bench.nobody', gen_random_uuid()::text, now() + interval '1 day',
        concat('{"subject":"Pengaduan Anda dijawab","body":"Petugas sedang menuju lokasi.","citizen":"',
          gen_random_uuid(), '","notice":"', gen_random_uuid(),
          '","opd":"diskominfo-batam","page":"/complaints/42"}') FROM %s;
      """;

  private static final String DEED =
      """
      INSERT INTO audit_entry (id, stream, happened_at, actor, action, object, details)
      VALUES (gen_random_uuid(), 'bench', now(), 'opd diskominfo-batam', 'notice.send', 'notice 1',
        '{"app" : "id.batam.layanan1", "category" : "complaint_status"}');
      """;
  private final Cluster cluster;
  private final Optional<Pgbench> callers;
  private final Optional<Pgbench> fewCallers;
  private final int known;

  /** With a citizen of so many for each notice. */
  Plain(Cluster cluster, int callers, int fewCallers, int known) {
    this.cluster = cluster;
    this.callers = Pgbench.find(cluster, callers);
    this.fewCallers = Pgbench.find(cluster, fewCallers);
    this.known = known;
  }

  /**
   * Throws away what still waits to be brought to inboxes, so that it costs nobody else, and has
   * the tables looked at as autovacuum does every minute: they were empty when the server's
   * statements were planned.
   */
  void settle() {
    cluster.execute("DELETE FROM outbox");
    cluster.execute("ANALYZE");
  }

  /** Notices a second, a transaction each; NaN without pgbench. */
  double single(Duration window) {
    return rate(callers, "plain-notice", 1, "(SELECT 1) one", window);
  }

  /** Notices a second, so many in a transaction. */
  double bulk(Duration window, int many) {
    return rate(fewCallers, "plain-notices", many, "generate_series(1, " + many + ") g", window);
  }

  private double rate(
      Optional<Pgbench> program, String name, int many, String rows, Duration window) {
    String number = many == 1 ? ":k" : ":k + g";
    String script =
        "\\set k random(1, 1000000)\nBEGIN;\n"
            + NOTICE.formatted(number, known, rows)
            + MESSAGE.formatted(rows)
            + DEED
            + "COMMIT;\n";
    double rate =
        program
            .map(pgbench -> pgbench.asking(name, script).apply(window).perSecond() * many)
            .orElse(Double.NaN);
    settle();
    return rate;
  }
}
