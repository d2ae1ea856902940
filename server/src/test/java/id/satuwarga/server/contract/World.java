package id.satuwarga.server.contract;

import static id.satuwarga.server.catalog.ManifestDraft.text;
import static id.satuwarga.server.testing.TestServer.await;

import id.satuwarga.server.catalog.ManifestDraft;
import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.consent.Decision;
import id.satuwarga.server.gateway.OpdServer;
import id.satuwarga.server.platform.jwt.SigningKey;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * One of everything, made by the public API: a published mini-app with an open visit, an upload, a
 * notice in an inbox, a key, a role, a release that waits for its review, a notice to territories.
 */
final class World {
  static final String OPD = "diskominfo-batam";
  static final String OTHER_OPD = "diskominfo-tegal";
  static final String APP = "id.batam.apekesah";
  static final Map<String, String> DEVICE =
      Map.of("token", "fictitious-token-of-an-installation", "name", "Ponsel");
  private static final Map<String, String> STAFF =
      Map.of(
          "developer", "lestari",
          "author", "lestari",
          "approver", "rizal",
          "admin", "rizal",
          "registrar", "ningsih",
          "officer", "andika",
          "auditor", "hendra");
  private final TestServer server;
  private final OpdServer opd;

  /** The citizen in the very session that holds the visit. */
  final TestClient siti;

  final String keyId;

  /** What the service asked her when she agreed. */
  final String asked;

  final String visitId;
  static final String CAMPAIGN_FILE = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e88";
  final String uploadId;
  final String recipient;
  final String noticeId;
  final String attachmentId;
  final String deviceId;
  final String campaignId;
  final String listId;
  final String inventoryId;
  final String otherInventoryId;
  final String importId;
  final String templateId;
  final String webhookId;
  final String recommendationId;
  final String moratoriumId;
  final String waiverId;
  final String roundId;
  final String classificationId;
  final String caseId;
  final String inventoryFileId;

  World(TestServer server, OpdServer opd) {
    this.server = server;
    this.opd = opd;
    this.siti = server.as("siti");
    appoint();
    this.keyId =
        server
            .as("lestari")
            .post("/v1/opds/" + OPD + "/keys", Map.of("jwk", jwk()))
            .hasStatus(201)
            .json("/key_id");
    publish();
    this.asked = Decision.asked(siti, APP);
    this.visitId = visit();
    this.uploadId = upload();
    this.recipient = opd.asked("apekesah/open").get(0).claims().get("sub").asText();
    this.attachmentId = attach();
    this.noticeId = notify("aduan-42", attachmentId);
    this.deviceId = siti.post("/v1/devices", DEVICE).hasStatus(200).json("/device_id");
    this.campaignId =
        server
            .as("lestari")
            .post("/v1/campaigns", campaign("opd", OPD))
            .hasStatus(201)
            .json("/campaign_id");
    putFileTo(campaignId);
    this.listId =
        server
            .as("lestari")
            .post("/v1/audience-lists", Map.of("opd", OPD, "purpose", "Penerima bantuan banjir."))
            .hasStatus(201)
            .json("/list_id");
    this.inventoryId =
        server
            .as("ningsih")
            .post("/v1/inventory/apps", inventory("SIPP"))
            .hasStatus(201)
            .json("/inventory_id");
    server
        .as("ningsih")
        .put("/v1/inventory/apps/" + inventoryId + "/take-down", Map.of("mini_app", APP))
        .hasStatus(200);
    this.otherInventoryId =
        server
            .as("ningsih")
            .post("/v1/inventory/apps", inventory("Pajak Kita"))
            .hasStatus(201)
            .json("/inventory_id");
    this.importId =
        server
            .as("ningsih")
            .postBytes("/v1/inventory/imports?opd=" + OPD, "text/csv", sheet())
            .hasStatus(201)
            .json("/import_id");
    this.templateId =
        server
            .as("lestari")
            .post("/v1/templates", template(Map.of("opd", OPD, "region", "21.71")))
            .hasStatus(201)
            .json("/template_id");
    this.webhookId =
        server
            .asOpd(OPD)
            .post("/v1/opds/" + OPD + "/webhooks", Map.of("url", opd.endpoint("kabar")))
            .hasStatus(201)
            .json("/webhook_id");
    this.recommendationId =
        server
            .as("lestari")
            .post("/v1/recommendations", recommendation("id.batam.parkir"))
            .hasStatus(201)
            .json("/recommendation_id");
    this.moratoriumId =
        server
            .as("ningsih")
            .post("/v1/moratoriums", moratorium())
            .hasStatus(201)
            .json("/moratorium_id");
    this.waiverId =
        server
            .as("ningsih")
            .post("/v1/waivers", waiver("id.batam.posko"))
            .hasStatus(201)
            .json("/waiver_id");
    this.roundId =
        server
            .as("ningsih")
            .post("/v1/classification-rounds", round())
            .hasStatus(201)
            .json("/round_id");
    server
        .as("ningsih")
        .post("/v1/classification-rounds/" + roundId + "/apps", entry(inventoryId))
        .hasStatus(200);
    this.classificationId =
        server
            .as("ningsih")
            .get("/v1/classifications?round=" + roundId)
            .hasStatus(200)
            .json("/items/0/classification_id");
    siti.put("/v1/visits/" + visitId + "/feedback", Map.of("rating", 1, "comment", "Lama sekali."))
        .hasStatus(200);
    this.caseId =
        server.as("rizal").get("/v1/feedback-cases").hasStatus(200).json("/items/0/case_id");
    this.inventoryFileId =
        server
            .as("ningsih")
            .postBytes(
                "/v1/inventory/apps/" + inventoryId + "/files?name=a.png", "image/png", picture())
            .hasStatus(201)
            .json("/file_id");
  }

  static Map<String, Object> round() {
    return Map.of(
        "name", "Audit aplikasi",
        "region", "21.71",
        "ministry", "komdigi",
        "due_on", "2099-12-31");
  }

  /** An app of the register for both auditors. */
  Map<String, Object> entry(String app) {
    return Map.of(
        "inventory_ids",
        List.of(app),
        "auditors",
        List.of(server.citizenId("hendra"), server.citizenId("maulida")));
  }

  static Map<String, Object> waiver(String appId) {
    return Map.of(
        "opd",
        OPD,
        "app_id",
        appId,
        "functions",
        List.of("safety"),
        "rule",
        "disaster",
        "reason",
        "Tanggap darurat banjir.");
  }

  /** A request with something in every corner. */
  static Map<String, Object> recommendation(String appId) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("opd", OPD);
    draft.put("act", "new");
    draft.put("app_id", appId);
    draft.put("name", "Parkir Batam");
    draft.put("purpose", "Warga membayar parkir di tepi jalan.");
    draft.put("functions", List.of("transport"));
    draft.put("why_not_existing", "Belum ada yang melayani parkir.");
    draft.put("yearly_cost", 1_250_000);
    draft.put("budget_source", "APBD");
    return draft;
  }

  /** In a year that no test reaches. */
  static Map<String, Object> moratorium() {
    return Map.of(
        "region", "21.71.10",
        "first_day", "2099-01-01",
        "last_day", "2099-12-31",
        "legal_basis", "Keputusan Wali Kota Nomor 12",
        "extensions", "allowed");
  }

  /** A sheet of one app; half of it ends within a quotation. */
  static byte[] sheet() {
    return ("Nama Aplikasi;Uraian\nSurat;\"" + "Surat menyurat kantor. ".repeat(20) + "\"\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A list of one, who is nobody. */
  static byte[] people() {
    return ("Nama;NIK\n\"" + "Warga Contoh ".repeat(20) + "\";9901010101900001\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A client of a person who holds this role at {@link #OPD}. */
  TestClient staff(String role) {
    return server.as(personWith(role));
  }

  static String personWith(String role) {
    return STAFF.get(role);
  }

  /** Somebody with none of these roles, but with another. */
  static String personWithout(Set<String> roles) {
    return STAFF.entrySet().stream()
        .map(Map.Entry::getValue)
        .filter(person -> roles.stream().noneMatch(role -> personWith(role).equals(person)))
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  /** The caller for whom the samples were made. */
  TestClient callerOf(Api.Operation operation) {
    Api.Alternative first = operation.security().get(0);
    return switch (first.scheme()) {
      case "" -> server.anonymous();
      case "citizenToken" -> siti;
      case "opdToken" -> server.asOpd(OPD);
      default -> staff(first.roles().iterator().next());
    };
  }

  LocalDate today() {
    return LocalDate.ofInstant(server.clock().instant(), ZoneOffset.UTC);
  }

  String tomorrow() {
    return server.clock().instant().plusSeconds(80_000).toString();
  }

  String maria() {
    return server.citizenId("maria");
  }

  private void appoint() {
    for (String[] role : new String[][] {{"rizal", "admin"}, {"maria", "officer"}}) {
      server
          .as("ningsih")
          .put(
              "/v1/opds/" + OPD + "/staff/" + server.citizenId(role[0]) + "/roles/" + role[1],
              Map.of("region", "21.71"))
          .hasStatus(200);
    }
  }

  static Map<String, Object> jwk() {
    VerifyingKey key = SigningKey.generate("new").verifyingKey();
    return Map.of("kty", "EC", "crv", "P-256", "x", key.x(), "y", key.y());
  }

  /** A manifest with something in every corner. */
  ManifestDraft manifest(String appId) {
    return ManifestDraft.of(appId)
        .with("short_name", text("Aduan", "Complaints"))
        .operator(OPD, "21.71", opd.endpoint("apekesah"))
        .claims(ManifestDraft.claim("name", "Menyapa Anda."))
        .with(
            "notices",
            List.of(
                Map.of("category", "complaint_status", "why", text("Ada jawaban.", "Answered."))))
        .with(
            "req_permissions",
            List.of(Map.of("name", "camera", "reason", text("Untuk memotret.", "To take photos."))))
        .with("replaces", List.of(Map.of("name", "Aplikasi lama", "yearly_cost", 1000)))
        .with("privacy_url", "https://batam.example/privasi")
        .with("support", "112")
        .with("offline", false);
  }

  private void publish() {
    Shelf shelf = new Shelf(server);
    shelf.publish(manifest(APP));
    server
        .as("lestari")
        .post("/v1/mini-apps/" + APP + "/releases", manifest(APP).version(2).json())
        .hasStatus(201);
    server.as("lestari").post("/v1/mini-apps/" + APP + "/releases/2/submit").hasStatus(200);
  }

  private String visit() {
    Decision.grant(siti, APP, "name").hasStatus(200);
    return siti.post("/v1/visits", Map.of("app_id", APP, "contract", 1))
        .hasStatus(201)
        .json("/visit_id");
  }

  private String upload() {
    String id =
        siti.postBytes("/v1/uploads?name=foto.png", "image/png", picture())
            .hasStatus(201)
            .json("/upload_id");
    siti.post(
            "/v1/visits/" + visitId + "/actions",
            Map.of(
                "id",
                UUID.randomUUID().toString(),
                "name",
                "kirim",
                "inputs",
                Map.of("foto", Map.of("upload_id", id))))
        .hasStatus(200);
    return id;
  }

  /** Sends a notice and waits until it stands in the inbox. */
  private String notify(String reference, String file) {
    Map<String, Object> notice = new LinkedHashMap<>(notice(reference));
    notice.put("attachments", List.of(file));
    String id =
        server
            .asOpd(OPD)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/v1/notices", notice)
            .hasStatus(202)
            .json("/notice_id");
    Shelf.soon(() -> siti.get("/v1/inbox/" + id).status() == 200);
    return id;
  }

  /** A file that no notice has taken yet. */
  String attach() {
    return server
        .asOpd(OPD)
        .postBytes("/v1/attachments?name=surat.png", "image/png", picture())
        .hasStatus(201)
        .json("/attachment_id");
  }

  Map<String, Object> notice(String reference) {
    return Map.ofEntries(
        Map.entry("recipient", recipient),
        Map.entry("app_id", APP),
        Map.entry("category", "complaint_status"),
        Map.entry("subject", "Pengaduan Anda dijawab"),
        Map.entry("body", "Petugas sedang menuju lokasi."),
        Map.entry("page", "/complaints/42"),
        Map.entry("reference", reference),
        Map.entry("language", "id"),
        Map.entry("expires_at", server.clock().instant().plusSeconds(86_400).toString()),
        Map.entry("due_at", server.clock().instant().plusSeconds(172_800).toString()),
        Map.entry("reminders", List.of(Map.of("days_before", 1, "at", "09:00"))));
  }

  /** To a district, with something in every corner. */
  /** Without a new version of the campaign. */
  private void putFileTo(String campaign) {
    await(
        server
            .database()
            .reads()
            .query(
                """
                INSERT INTO notice_attachment (id, opd_code, notice_id, of_campaign, name, media_type,
                  size, content, created_at)
                VALUES ('%s', '%s', '%s', true, 'peta.png', 'image/png', 3, 'abc', now())
                """
                    .formatted(CAMPAIGN_FILE, OPD, campaign))
            .execute());
  }

  Map<String, Object> campaign(String name, Object value) {
    Map<String, Object> campaign = new LinkedHashMap<>();
    campaign.put(name, value);
    campaign.put("subject", "Banjir di Batu Aji, segera mengungsi");
    campaign.put("body", "Posko ada di Kantor Camat Batu Aji.");
    campaign.put("category", "announcement");
    campaign.put("language", "id");
    campaign.put("territories", List.of("21.71.12", "21.71.10"));
    campaign.put("exclusions", List.of("21.71.10.1004"));
    campaign.put(
        "narrowing",
        Map.of("app_ids", List.of(APP), "age_from", 17, "age_to", 60, "language", "id"));
    campaign.put("app_id", APP);
    campaign.put("page", "/complaints/42");
    campaign.put("expires_at", server.clock().instant().plusSeconds(86_400).toString());
    return campaign;
  }

  /** An app of the register, with something in every corner. */
  static Map<String, Object> inventory(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("short_name", "SIPP");
    facts.put("description", text("Layanan pajak daerah.", "Local taxes."));
    facts.put("status", "live");
    facts.put("users", "citizens");
    facts.put("platforms", List.of("web", "android"));
    facts.put("categories", List.of("local-government"));
    facts.put("landing_url", "https://sipp.batam.example");
    facts.put("url", "https://kode.batam.example/sipp");
    facts.put("package_name", "id.batam.sipp");
    facts.put("release_date", "2021-01-12");
    facts.put("spbe_service", "RAL.01.02");
    facts.put("application", "special");
    facts.put("data_held", List.of("Nama wajib pajak"));
    facts.put("monthly_users", 1_200);
    facts.put("yearly_cost", 150_000_000);
    facts.put("budget_source", "APBD");
    facts.put("maintenance", "contract");
    facts.put("contractors", List.of(Map.of("name", "PT Contoh", "until", "2026-12-31")));
    facts.put("security_contact", "keamanan@batam.example");
    facts.put("origin", "regency");
    facts.put("maker", "vendor");
    facts.put("act", "extension");
    facts.put("extends_app", "Sistem pajak lama");
    return Map.of("opd", OPD, "region", "21.71", "facts", facts);
  }

  /** In both languages, with a gap. */
  static Map<String, Object> template(Map<String, Object> members) {
    Map<String, Object> template = new LinkedHashMap<>(members);
    template.put("name", "Air padam");
    template.put("category", "service_change");
    template.put(
        "wordings",
        List.of(
            Map.of("language", "id", "subject", "Air padam di {{tempat}}", "body", "Tampung air."),
            Map.of("language", "en", "subject", "No water at {{tempat}}", "body", "Store water.")));
    return template;
  }

  static byte[] picture() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
