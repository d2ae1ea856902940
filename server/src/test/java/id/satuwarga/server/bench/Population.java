package id.satuwarga.server.bench;

import id.satuwarga.server.identity.Crowd;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A regency of citizens and their phones. Loaded behind the server's back, since a million people
 * do not sign in on one machine; those who read are brought in as the tests' crowd is.
 */
final class Population {
  static final String VILLAGE = "21.71.06.1001";
  static final String REGENCY = "21.71";
  private static final String ID = "('00000000-0000-7000-8000-' || lpad(k::text, 12, '0'))::uuid";

  /** Where a sixth of those lives who are no villagers. */
  static final String PART = "21.71.05.1001";

  private static final String ELSEWHERE = "'21.71.05.100' || (k % 6 + 1)";
  private static final int EVENING = 20;
  private static final int MORNING = 6;
  private final Cluster cluster;
  private final NoticePlan plan;

  Population(Cluster cluster, NoticePlan plan) {
    this.cluster = cluster;
    this.plan = plan;
  }

  /** Everybody but the readers, who are there already; villagers first. */
  void load() {
    cluster.execute("SET session_replication_role = replica; " + citizens() + subjects());
    cluster.execute("VACUUM ANALYZE");
    cluster.execute("CHECKPOINT");
  }

  private String citizens() {
    return """
    INSERT INTO citizen (id, upstream_hash, nik_hash, nik_sealed, nik_seal_version, name,
      home_region, language, joined_at, confirmed_at)
    SELECT %s, 'crowd-' || k, 'crowd-' || k, pattern.nik_sealed, pattern.nik_seal_version,
      'Warga ' || k, CASE WHEN k <= %d THEN '%s' ELSE %s END, 'id', now(), now()
    FROM generate_series(%d, %d) k,
      (SELECT nik_sealed, nik_seal_version FROM citizen WHERE id = '%s') pattern;
    """
        .formatted(
            ID,
            NoticePlan.VILLAGERS,
            VILLAGE,
            ELSEWHERE,
            plan.readers() + 1,
            plan.citizens(),
            Crowd.idOf(1));
  }

  /**
   * The names by which the agency that sends knows its citizens: the first two hundred thousand.
   */
  private String subjects() {
    return """
    INSERT INTO pairwise_subject (citizen_id, opd_code, subject, key_version, made_at)
    SELECT %s, 'diskominfo-batam', 'crowd-subject-' || lpad(k::text, 12, '0'), 1, now()
    FROM generate_series(1, %d) k;
    INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
    SELECT subject, opd_code, citizen_id FROM pairwise_subject;
    """
        .formatted(ID, known());
  }

  int known() {
    return Math.min(200_000, plan.citizens());
  }

  /**
   * From now on so many of them have a phone each. Broadcasts do not ring at night: where it is
   * night, all of them have chosen to be told at any hour, which costs a look at a row each.
   *
   * @return whether it is night
   */
  boolean giveOutPhones() {
    cluster.execute(
        """
        SET session_replication_role = replica;
        INSERT INTO device (citizen_id, id, session_id, token, registered_at, seen_at)
        SELECT %s, %s, %s, 'bench-' || lpad(k::text, 130, '0'), now(), now()
        FROM generate_series(1, %d) k;
        """
            .formatted(ID, ID, ID, plan.pushes()));
    int hour = ZonedDateTime.now(ZoneId.of("Asia/Jakarta")).getHour();
    boolean night = hour >= EVENING || hour < MORNING;
    if (night) {
      cluster.execute(
          """
          SET session_replication_role = replica;
          INSERT INTO notice_quiet (citizen_id, from_minute, until_minute, changed_at)
          SELECT %s, 0, 0, now() FROM generate_series(1, %d) k ON CONFLICT DO NOTHING;
          """
              .formatted(ID, plan.pushes()));
      cluster.execute("VACUUM ANALYZE notice_quiet");
    }
    cluster.execute("VACUUM ANALYZE device");
    cluster.execute("CHECKPOINT");
    return night;
  }
}
