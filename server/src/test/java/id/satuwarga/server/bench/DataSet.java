package id.satuwarga.server.bench;

/**
 * Inboxes as a city has them after a few years. Items lie on disk in the order in which they came,
 * so that those of one citizen are far apart, as in life. Loaded behind the server's back, since a
 * million notices through the API would take an hour.
 */
final class DataSet {
  private static final String NOTICE_ID =
      "('00000000-0000-7001-8000-' || lpad(k::text, 12, '0'))::uuid";
  private static final String CITIZEN_ID =
      "('00000000-0000-7000-8000-' || lpad((k %% %d + 1)::text, 12, '0'))::uuid";
  private static final String OPD =
      "(ARRAY['diskominfo-batam', 'dinkes-batam', 'disdukcapil-batam'])[k % 3 + 1]";
  private static final String SENDER =
      "(ARRAY['Dinas Komunikasi dan Informatika Kota Batam', 'Dinas Kesehatan Kota Batam',"
          + " 'Dinas Kependudukan dan Pencatatan Sipil'])[k % 3 + 1]";
  private static final String SUBJECT = "'Pengaduan nomor ' || k || ' sudah dijawab petugas'";
  private static final String BODY =
      "repeat('Petugas sudah menuju lokasi dan akan memberi kabar lagi. ', 5)";
  private final Cluster cluster;
  private final Plan plan;

  DataSet(Cluster cluster, Plan plan) {
    this.cluster = cluster;
    this.plan = plan;
  }

  /** Id of item {@code item} (from 1) of citizen {@code number} (from 1). */
  static String noticeId(Plan plan, int item, int number) {
    long k = (long) (item - 1) * plan.citizens() + number - 1;
    return "00000000-0000-7001-8000-%012d".formatted(k);
  }

  /** The name under which the operator of the measured services knows a citizen. */
  static String subjectOf(int number) {
    return "crowd-subject-%012d".formatted(number);
  }

  /** All but the citizens themselves, who are there already. */
  void load() {
    // the rows fit each other by construction: no need to look up a citizen for each of them
    cluster.execute("SET session_replication_role = replica; " + subjects() + notices() + items());
    cluster.execute(plain());
    cluster.execute("VACUUM ANALYZE");
    cluster.execute("CHECKPOINT");
  }

  private String subjects() {
    return """
    INSERT INTO pairwise_subject (citizen_id, opd_code, subject, key_version, made_at)
    SELECT %s, 'diskominfo-batam', 'crowd-subject-' || lpad((k + 1)::text, 12, '0'), 1, now()
    FROM generate_series(0, %d - 1) k;
    INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
    SELECT subject, opd_code, citizen_id FROM pairwise_subject;
    INSERT INTO inbox_head (citizen_id, last_seq, replay_after)
    SELECT citizen_id, %d, %d FROM pairwise_subject;
    """
        .formatted(
            CITIZEN_ID.formatted(plan.citizens()),
            plan.citizens(),
            plan.itemsEach(),
            plan.itemsEach());
  }

  private String notices() {
    return """
    INSERT INTO notice (id, opd_code, reference, citizen_id, app_id, category, page, state, sent_at,
      delivered_at)
    SELECT %s, %s, 'ref-' || k, %s, 'id.batam.layanan' || k %% 40, 'complaint_status',
      '/complaints/' || k, 'delivered', now() - (%d - k) * interval '1 second', now()
    FROM generate_series(0, %d - 1) k;
    """
        .formatted(NOTICE_ID, OPD, CITIZEN_ID.formatted(plan.citizens()), total(), total());
  }

  private String items() {
    return """
    INSERT INTO inbox_item (citizen_id, notice_id, seq, sender, app_id, category, page, subject,
      body, language, received_at, read_at)
    SELECT %s, %s, k / %d + 1, %s, 'id.batam.layanan' || k %% 40, 'complaint_status',
      '/complaints/' || k, %s, %s, 'id', now() - (%d - k) * interval '1 second',
      CASE WHEN k / %d < %d THEN now() END
    FROM generate_series(0, %d - 1) k;
    """
        .formatted(
            CITIZEN_ID.formatted(plan.citizens()),
            NOTICE_ID,
            plan.citizens(),
            SENDER,
            SUBJECT,
            BODY,
            total(),
            plan.citizens(),
            plan.itemsEach() / 2,
            total());
  }

  /** The same inboxes with every fact in one place only, and the index their author would give. */
  private static String plain() {
    return """
    CREATE SCHEMA plain;
    CREATE TABLE plain.inbox_item AS
    SELECT citizen_id, notice_id, received_at, read_at, subject, body FROM inbox_item;
    ALTER TABLE plain.inbox_item ADD PRIMARY KEY (citizen_id, notice_id);
    CREATE INDEX ON plain.inbox_item (citizen_id, received_at DESC);
    """;
  }

  private int total() {
    return plan.citizens() * plan.itemsEach();
  }
}
