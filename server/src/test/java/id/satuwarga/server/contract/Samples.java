package id.satuwarga.server.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for each operation, which its rightful caller may make. An operation that takes no
 * input needs no line here; any other fails every test of this package until it has one.
 */
final class Samples {
  private static final Map<String, String> REASON = Map.of("reason", "Sedang diperbaiki.");
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String OPAQUE = "tidak-ada-tidak-ada-tidak-ada-tidak-ada-tidak-ada";
  private final World world;

  Samples(World world) {
    this.world = world;
  }

  Sample of(Api.Operation operation) {
    if (!operation.takesInput()) {
      return Sample.at();
    }
    return open(operation.id())
        .or(() -> agency(operation.id()))
        .or(() -> identity(operation.id()))
        .or(() -> inventory(operation.id()))
        .or(() -> AuditSamples.of(world, operation.id()))
        .or(() -> recommendation(operation.id()))
        .or(() -> review(operation.id()))
        .or(() -> catalog(operation.id()))
        .or(() -> visit(operation.id()))
        .or(() -> notice(operation.id()))
        .or(() -> webhook(operation.id()))
        .or(() -> campaign(operation.id()))
        .or(() -> template(operation.id()))
        .or(() -> FeedbackSamples.of(world, operation.id()))
        .orElseThrow(
            () -> new AssertionError(operation + " has no sample request; write one here"));
  }

  private Optional<Sample> open(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "searchRegions" ->
              Sample.at().query("q", "batam", "level", "district", "parent", "21", "limit", "5");
          case "getRegion" -> Sample.at("regionCode", "21.71");
          case "listOpds" -> Sample.at().query("q", "dinas", "region", "21.71", "limit", "5");
          case "getOpd" -> opd();
          case "listServices" ->
              Sample.at()
                  .query("region", "21.71", "category", "complaints", "q", "pengaduan")
                  .andQuery("opd", World.OPD);
          case "getService" -> app().query("region", "21.71");
          default -> null;
        });
  }

  private Optional<Sample> agency(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "putOpd" ->
              opd()
                  .body(
                      Map.of(
                          "name", Map.of("id", "Dinas Kominfo", "en", "Digital Office"),
                          "region", "21.71",
                          "about", Map.of("id", "Melayani warga."),
                          "hours", Map.of("id", "08.00 sampai 16.00"),
                          "address", "Jalan Contoh 1",
                          "phone", "+62778000001",
                          "email", "kominfo@batam.example",
                          "website", "https://kominfo.batam.example"));
          case "listStaff", "listOpdKeys" -> opd();
          case "assignRole" -> role("author").body(Map.of("region", "21.71"));
          case "revokeRole" -> role("officer");
          case "registerOpdKey" -> opd().body(Map.of("jwk", World.jwk(), "label", "Peladen baru"));
          case "rotateOpdKey" ->
              key().body(Map.of("jwk", World.jwk(), "label", "Berikutnya", "overlap_hours", 2));
          case "revokeOpdKey" -> key();
          default -> null;
        });
  }

  private static Optional<Sample> identity(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "startSignIn" ->
              Sample.at()
                  .query("client_id", "web", "code_challenge", CHALLENGE, "state", "keadaan-1")
                  .andQuery("ui_locales", "id");
          case "finishSignIn" -> Sample.at().query("code", OPAQUE, "state", OPAQUE);
          case "createSession" ->
              Sample.at()
                  .body(
                      Map.of(
                          "code",
                          OPAQUE,
                          "code_verifier",
                          CHALLENGE,
                          "client_id",
                          "android",
                          "device_name",
                          "Ponsel"));
          case "refreshSession" -> Sample.at().body(Map.of("refresh_token", OPAQUE));
          case "updateMe" -> Sample.at().body(Map.of("home_region", "21.71", "language", "id"));
          case "updateNoticePreferences" ->
              Sample.at()
                  .body(
                      Map.of(
                          "quiet_hours",
                          Map.of("from", "21:00", "until", "06:00"),
                          "others",
                          Map.of("push", true, "inbox", true),
                          "senders",
                          List.of(
                              Map.of(
                                  "opd",
                                  "diskominfo-batam",
                                  "category",
                                  "event",
                                  "push",
                                  true,
                                  "inbox",
                                  true))));
          case "eraseMe" -> Sample.at().body(Map.of("confirmation", "HAPUS AKUN"));
          case "createOpdToken" ->
              Sample.at()
                  .form(
                      "grant_type",
                      "client_credentials",
                      "client_assertion_type",
                      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                      "client_assertion",
                      "eyJhbGciOiJFUzI1NiJ9.e30.e30");
          default -> null;
        });
  }

  private Optional<Sample> inventory(String operation) {
    Sample app = Sample.at("inventoryId", world.inventoryId);
    Sample staged = Sample.at("importId", world.importId);
    return Optional.ofNullable(
        switch (operation) {
          case "addInventoryApp" -> keyed().body(World.inventory("Aduan Batam"));
          case "listInventoryApps" ->
              Sample.at()
                  .query("q", "sipp", "opd", World.OPD, "region", "21.71", "status", "live")
                  .andQuery("users", "citizens")
                  .andQuery("category", "local-government")
                  .andQuery("platform", "web");
          case "changeInventoryApp" -> {
            Map<String, Object> edit = new LinkedHashMap<>(World.inventory("SIPP baru"));
            edit.put("version", 1);
            yield app.body(edit);
          }
          case "getInventoryApp", "listInventoryChanges", "getPubliccode", "listOverlaps" -> app;
          case "findOverlaps" -> Sample.at().body(World.inventory("Aduan Batam"));
          case "judgeOverlap" ->
              Sample.at("inventoryId", world.inventoryId, "otherId", world.otherInventoryId)
                  .body(Map.of("same", false, "reason", "Lain urusan."));
          case "listInventoryFiles" -> app;
          case "addInventoryFile" ->
              app.query("name", "bukti.png", "step", "data").file("image/png", World.picture());
          case "getInventoryFile", "removeInventoryFile" ->
              app.replacing("fileId", world.inventoryFileId);
          case "readPubliccode" -> Sample.at().body(Map.of("text", "publiccodeYmlVersion: 0.4"));
          case "exportInventory" ->
              Sample.at()
                  .query("format", "json", "q", "sipp", "opd", World.OPD, "region", "21.71")
                  .andQuery("id", world.inventoryId);
          case "getRegisterReport", "getSecretaryReport" -> Sample.at().query("region", "21.71");
          case "getSpbeEvidence" -> Sample.at().query("region", "21.71", "format", "pdf");
          case "stageImport" ->
              Sample.at()
                  .query("opd", World.OPD, "name", "aplikasi.csv")
                  .file("text/csv", World.sheet());
          case "getImport" -> staged;
          case "mapImport" ->
              staged.body(Map.of("columns", List.of(Map.of("column", 0, "field", "name"))));
          case "applyImport" -> staged.body(Map.of("leave_out_broken", true));
          default -> null;
        });
  }

  private Optional<Sample> recommendation(String operation) {
    Sample request = Sample.at("recommendationId", world.recommendationId);
    Sample waiver = Sample.at("waiverId", world.waiverId);
    return Optional.ofNullable(
        switch (operation) {
          case "askRecommendation" -> keyed().body(World.recommendation("id.batam.lagi"));
          case "previewRecommendation" -> Sample.at().body(World.recommendation("id.batam.lihat"));
          case "listRecommendations" ->
              Sample.at()
                  .query("state", "asked", "opd", World.OPD, "app_id", "id.batam.parkir")
                  .andQuery("limit", "5");
          case "questionRecommendation",
              "answerRecommendation",
              "conveneRecommendation",
              "grantRecommendation",
              "refuseRecommendation",
              "withdrawRecommendation" ->
              request.body(Map.of("words", "Mengapa tidak memakai yang ada?"));
          case "getRecommendation", "getLetter" -> request;
          case "verifyLetter" -> Sample.at("letterCode", "tidakadatidakadatida");
          case "setMoratorium" -> keyed().body(World.moratorium());
          case "askWaiver" -> keyed().body(World.waiver("id.batam.lagi"));
          case "listWaivers" -> Sample.at().query("limit", "5");
          case "listPublishedFunctions" -> Sample.at().query("lapsed", "true", "limit", "5");
          case "grantWaiver" -> waiver;
          case "withdrawWaiver" -> waiver.body(Map.of("words", "Banjir sudah surut."));
          case "liftMoratorium" -> Sample.at("moratoriumId", world.moratoriumId);
          default -> null;
        });
  }

  private static Optional<Sample> review(String operation) {
    Sample second = app("versionCode", "2");
    return Optional.ofNullable(
        switch (operation) {
          case "submitRelease", "approveRelease", "publishRelease" -> second;
          case "rejectRelease" -> second.body(REASON);
          case "suspendMiniApp", "retireMiniApp" -> app().body(REASON);
          case "resumeMiniApp" -> app();
          default -> null;
        });
  }

  private Optional<Sample> catalog(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "registerMiniApp" -> keyed().body(world.manifest("id.batam.baru").json());
          case "addRelease" ->
              app()
                  .body(world.manifest(World.APP).version(3).json())
                  .header("Idempotency-Key", UUID.randomUUID().toString());
          case "listMiniApps" -> Sample.at().query("release_state", "SUBMITTED", "limit", "5");
          case "getMiniApp", "listGatewayCalls" -> app();
          case "putOperator" ->
              app("regionCode", "21.71.10")
                  .body(Map.of("opd", "dinkes-batam", "endpoint", "http://127.0.0.1:9/layanan"));
          case "removeOperator" -> app("regionCode", "21.71");
          default -> null;
        });
  }

  private Optional<Sample> visit(String operation) {
    Sample visit = Sample.at("visitId", world.visitId);
    return Optional.ofNullable(
        switch (operation) {
          case "getConsentRequest", "withdrawConsent" -> app();
          case "grantConsent" ->
              app()
                  .body(
                      Map.of(
                          "asked", world.asked,
                          "claims", List.of("name"),
                          "uses", List.of(),
                          "until", inSomeMonths()));
          case "readData" ->
              Sample.at()
                  .body(
                      Map.of(
                          "app_id",
                          World.APP,
                          "source",
                          "id.batam.kependudukan/keluarga",
                          "subject",
                          world.recipient,
                          "fields",
                          List.of("alamat")));
          case "listAccessLog" -> Sample.at().query("limit", "5");
          case "openVisit" ->
              Sample.at()
                  .body(
                      Map.of(
                          "app_id",
                          World.APP,
                          "page",
                          "/complaints/42",
                          "params",
                          Map.of("dari", "kotak-masuk"),
                          "contract",
                          1));
          case "actOnVisit" ->
              visit.body(
                  Map.of(
                      "id", UUID.randomUUID().toString(),
                      "name", "kirim",
                      "data", Map.of("action", "kirim"),
                      "inputs", Map.of("judul", "Lampu mati")));
          case "getVisitImage" -> visit.replacing("imageRef", "foto-1");
          case "createUpload" ->
              Sample.at().query("name", "foto.png").file("image/png", World.picture());
          case "fetchUpload" -> Sample.at("uploadId", world.uploadId);
          default -> null;
        });
  }

  private Optional<Sample> notice(String operation) {
    Sample notice = Sample.at("noticeId", world.noticeId);
    return Optional.ofNullable(
        switch (operation) {
          case "createAttachment" ->
              Sample.at().query("name", "surat.png").file("image/png", World.picture());
          case "getInboxAttachment" -> notice.replacing("attachmentId", world.attachmentId);
          case "sendNotice" -> keyed().body(world.notice("aduan-43"));
          case "sendNotices" ->
              Sample.at().body(Map.of("items", List.of(world.notice("aduan-44"))));
          case "listNotices" ->
              Sample.at().query("reference", "aduan-42", "app_id", World.APP, "limit", "5");
          case "listInbox" ->
              Sample.at()
                  .query(
                      "unread",
                      "true",
                      "archived",
                      "false",
                      "category",
                      "complaint_status",
                      "opd",
                      World.OPD,
                      "q",
                      "pengaduan",
                      "limit",
                      "5");
          case "actOnInbox" ->
              Sample.at().body(Map.of("act", "read", "notice_ids", List.of(world.noticeId)));
          case "streamInbox" -> Sample.at().header("Last-Event-ID", "0");
          case "registerDevice" -> Sample.at().body(World.DEVICE);
          case "reportReceipts" ->
              Sample.at()
                  .body(
                      Map.of(
                          "items",
                          List.of(Map.of("notice_id", world.noticeId, "state", "opened"))));
          case "forgetDevice" -> Sample.at("deviceId", world.deviceId);
          case "getNotice",
              "markNoticeDone",
              "getInboxItem",
              "deleteInboxItem",
              "markInboxItemRead" ->
              notice;
          default -> null;
        });
  }

  private Optional<Sample> webhook(String operation) {
    Sample webhook = opd().replacing("webhookId", world.webhookId);
    return Optional.ofNullable(
        switch (operation) {
          case "listWebhooks" -> opd();
          case "registerWebhook" ->
              opd().body(Map.of("url", "http://127.0.0.1:9/kabar", "label", "Peladen"));
          case "rotateWebhookSecret" -> webhook.body(Map.of("overlap_hours", 2));
          case "replayWebhook" ->
              webhook.body(
                  Map.of(
                      "since", "2026-11-22T03:30:00Z",
                      "until", "2026-11-22T04:30:00Z",
                      "state", "dead"));
          case "listWebhookMessages" -> webhook.query("state", "dead", "limit", "5");
          case "deleteWebhook", "pauseWebhook", "resumeWebhook", "testWebhook" -> webhook;
          default -> null;
        });
  }

  private Optional<Sample> campaign(String operation) {
    Sample campaign = Sample.at("campaignId", world.campaignId);
    Sample list = Sample.at("listId", world.listId);
    return Optional.ofNullable(
        switch (operation) {
          case "createCampaign" -> keyed().body(world.campaign("opd", World.OPD));
          case "editCampaign" -> campaign.body(world.campaign("version", 1));
          case "listCampaigns" ->
              Sample.at().query("state", "draft", "opd", World.OPD, "limit", "5");
          case "countAudience" ->
              Sample.at()
                  .body(
                      Map.of(
                          "opd", World.OPD,
                          "territories", List.of("21.71"),
                          "exclusions", List.of("21.71.08")));
          case "createAudienceList" ->
              keyed().body(Map.of("opd", World.OPD, "purpose", "Penerima bantuan banjir."));
          case "getAudienceList" -> list;
          case "fillAudienceList" ->
              list.query("leave_out_broken", "true").file("text/csv", World.people());
          case "submitCampaign" ->
              campaign.body(
                  Map.of("version", 1, "check_id", "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e77"));
          case "checkCampaign", "approveCampaign", "releaseCampaignNow" ->
              campaign.body(Map.of("version", 1));
          case "returnCampaign", "rejectCampaign" ->
              campaign.body(Map.of("version", 1, "reason", "Sebutkan alamat posko."));
          case "releaseCampaign" ->
              campaign.body(Map.of("version", 1, "send_at", world.tomorrow()));
          case "stopCampaign" -> campaign.body(REASON);
          case "correctCampaign" -> campaign.body(Map.of("kind", "recall"));
          case "attachToCampaign" ->
              campaign.query("name", "peta.png", "version", "1").file("image/png", World.picture());
          case "getCampaignAttachment" -> campaign.replacing("attachmentId", World.CAMPAIGN_FILE);
          case "detachFromCampaign" ->
              campaign.replacing("attachmentId", World.CAMPAIGN_FILE).query("version", "1");
          case "getCampaign",
              "cancelRelease",
              "getCampaignReport",
              "pauseCampaign",
              "resumeCampaign" ->
              campaign;
          default -> null;
        });
  }

  private Optional<Sample> template(String operation) {
    Sample template = Sample.at("templateId", world.templateId);
    return Optional.ofNullable(
        switch (operation) {
          case "createTemplate" ->
              keyed().body(World.template(Map.of("opd", World.OPD, "region", "21.71")));
          case "listTemplates" -> Sample.at().query("opd", World.OPD, "limit", "5");
          case "getTemplate" -> template.query("version", "1");
          case "editTemplate" -> template.body(World.template(Map.of("version", 1)));
          case "retireTemplate" -> template;
          case "fillTemplate" ->
              template.body(
                  Map.of("version", 1, "language", "id", "values", Map.of("tempat", "Nongsa")));
          default -> null;
        });
  }

  private String inSomeMonths() {
    return world.today().plusMonths(3).toString();
  }

  private static Sample keyed() {
    return Sample.at().header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static Sample opd() {
    return Sample.at("opdCode", World.OPD);
  }

  private Sample key() {
    return opd().replacing("keyId", world.keyId);
  }

  private Sample role(String role) {
    return opd().replacing("citizenId", world.maria()).replacing("role", role);
  }

  private static Sample app(String... more) {
    Sample app = Sample.at("appId", World.APP);
    return more.length == 0 ? app : app.replacing(more[0], more[1]);
  }
}
