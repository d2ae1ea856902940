package id.satuwarga.server.bench;

import id.satuwarga.server.testing.TestClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A notice to a territory, from its draft to its release, as author and approver do it. */
final class Release {
  private final TestClient author;
  private final TestClient approver;

  Release(Setup setup, String authorToken, String approverToken) {
    this.author = setup.as(authorToken);
    this.approver = setup.as(approverToken);
  }

  /** One that waits for {@link #now}: its id. */
  String prepare(String territory, String subject) {
    String id =
        author
            .post(
                "/v1/campaigns",
                Map.of(
                    "opd",
                    "diskominfo-batam",
                    "subject",
                    subject,
                    "body",
                    "Air mati pukul 8 sampai 12. Kode " + UUID.randomUUID() + ".",
                    "category",
                    "announcement",
                    "territories",
                    List.of(territory)))
            .hasStatus(201)
            .json("/campaign_id");
    String at = "/v1/campaigns/" + id;
    String check = author.post(at + "/check", version()).hasStatus(200).json("/check_id");
    author.post(at + "/submit", Map.of("version", 1, "check_id", check)).hasStatus(200);
    approver.post(at + "/approve", version()).hasStatus(200);
    author.post(at + "/release", version()).hasStatus(200);
    return id;
  }

  void now(String id) {
    author.post("/v1/campaigns/" + id + "/release/now", version()).hasStatus(200);
  }

  void stop(String id) {
    approver.post("/v1/campaigns/" + id + "/stop", Map.of("reason", "Selesai.")).hasStatus(200);
  }

  private static Map<String, Object> version() {
    return Map.of("version", 1);
  }
}
