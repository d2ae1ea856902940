package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.setup.Staff;
import java.io.IOException;
import java.net.URI;

/**
 * More citizens than would sign in during a test, each known to one agency and with one phone. Put
 * into the database beside the server, after the likeness of one who signed in.
 */
record Townsfolk(Tables tables, String opd, int number) {
  private static final String ID = "('00000000-0000-7000-8000-' || lpad(k::text, 12, '0'))::uuid";

  void settle(URI server) throws IOException, InterruptedException {
    Staff.signedIn(server, "siti").signOut();
    everybody(
        """
        INSERT INTO citizen (id, upstream_hash, nik_hash, nik_sealed, nik_seal_version, name,
          home_region, language, joined_at, confirmed_at)
        SELECT %1$s, 'folk-' || k, 'folk-' || k, siti.nik_sealed, siti.nik_seal_version,
          'Warga ' || k, '21.71.06.1001', 'id', now(), now()
        FROM generate_series(1, %2$d) k,
          (SELECT nik_sealed, nik_seal_version FROM citizen ORDER BY joined_at LIMIT 1) siti
        """);
    everybody(
        """
        INSERT INTO pairwise_subject (citizen_id, opd_code, subject, key_version, made_at)
        SELECT %1$s, '%3$s', 'folk-subject-' || lpad(k::text, 12, '0'), 1, now()
        FROM generate_series(1, %2$d) k
        """);
    everybody(
        """
        INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
        SELECT subject, opd_code, citizen_id FROM pairwise_subject WHERE subject LIKE 'folk-%%'
        """);
    everybody(
        """
        INSERT INTO session (citizen_id, id, app, generation, refresh_hash, started_at,
          last_used_at, expires_at)
        SELECT %1$s, %1$s, 'android', 1, 'folk-' || k, now(), now(), now() + interval '1 day'
        FROM generate_series(1, %2$d) k
        """);
    everybody(
        """
        INSERT INTO device (citizen_id, id, session_id, token, registered_at, seen_at)
        SELECT %1$s, %1$s, %1$s, 'folk-' || lpad(k::text, 130, '0'), now(), now()
        FROM generate_series(1, %2$d) k
        """);
  }

  /** The name under which the agency knows the citizen of this number, from 1. */
  static String subject(int number) {
    return "folk-subject-%012d".formatted(number);
  }

  private void everybody(String sql) {
    tables.execute(Tables.SERVER, sql.formatted(ID, number, opd));
  }
}
