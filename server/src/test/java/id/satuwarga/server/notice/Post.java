package id.satuwarga.server.notice;

import static id.satuwarga.server.testing.TestServer.await;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends notices as an OPD does, of a mini-app that is live. */
public final class Post {
  public static final String OPD = "diskominfo-batam";
  public static final String APP = "id.batam.kabar";
  private final TestServer server;

  public Post(TestServer server) {
    this.server = server;
  }

  /** Makes the mini-app live; once for a server. */
  public void open() {
    new Shelf(server).publish(manifest(APP));
  }

  static ManifestDraft manifest(String appId) {
    return ManifestDraft.of(appId)
        .with(
            "notices",
            List.of(
                Map.of(
                    "category",
                    "complaint_status",
                    "why",
                    Map.of("id", "Kabar pengaduan.", "en", "News of the complaint."))));
  }

  /** Under which name the OPD knows the citizen. */
  public String subjectOf(String person, String opd) {
    UUID citizen = UUID.fromString(server.citizenId(person));
    String subject = "subject-" + UUID.randomUUID();
    await(
        server
            .database()
            .reads()
            .preparedQuery(
                """
                WITH known AS (
                  INSERT INTO pairwise_subject VALUES ($1, $2, $3, 1, clock_timestamp())
                  ON CONFLICT (citizen_id, opd_code) DO UPDATE SET key_version = 1
                  RETURNING subject, opd_code, citizen_id)
                INSERT INTO citizen_by_subject (subject, opd_code, citizen_id)
                SELECT subject, opd_code, citizen_id FROM known ON CONFLICT DO NOTHING
                """)
            .execute(Tuple.of(citizen, opd, subject)));
    return await(
            server
                .database()
                .reads()
                .preparedQuery(
                    "SELECT subject FROM pairwise_subject WHERE citizen_id = $1 AND opd_code = $2")
                .execute(Tuple.of(citizen, opd)))
        .iterator()
        .next()
        .getString(0);
  }

  /** A sound notice to the person; a test changes what it is about. */
  public Map<String, Object> draftTo(String person) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("recipient", subjectOf(person, OPD));
    draft.put("app_id", APP);
    draft.put("category", "complaint_status");
    draft.put("subject", "Pengaduan Anda dijawab");
    draft.put("body", "Petugas sedang menuju lokasi.");
    draft.put("page", "/complaints/42");
    draft.put("reference", "ref-" + UUID.randomUUID());
    return draft;
  }

  /** Sends it under a new idempotency key, whatever becomes of it. */
  public TestReply send(Map<String, Object> draft) {
    return server
        .asOpd(OPD)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/v1/notices", draft);
  }

  /** Sends a sound notice with this subject and answers its id. */
  public String tell(String person, String subject) {
    Map<String, Object> draft = draftTo(person);
    draft.put("subject", subject);
    return send(draft).hasStatus(202).json("/notice_id");
  }

  /** What has become of a notice, as its OPD sees it. */
  public String stateOf(String noticeId) {
    return server.asOpd(OPD).get("/v1/notices/" + noticeId).hasStatus(200).json("/state");
  }

  /** Waits until the notice has come so far; workers look every few seconds. */
  public void awaitState(String noticeId, String state) {
    Gazette.awaitTrue(() -> stateOf(noticeId).equals(state));
  }
}
