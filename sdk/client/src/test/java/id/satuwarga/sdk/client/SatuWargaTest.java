package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SatuWargaTest {
  private static final String SUBJECT = "p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4";

  private static final String LETTER = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e77";

  @TempDir Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final TestClock clock = new TestClock();
  private OpdServer server;
  private SatuWarga satuWarga;

  @BeforeEach
  void start() throws IOException {
    server = new OpdServer();
    satuWarga = client(builder());
  }

  private SatuWarga.Builder builder() {
    return SatuWarga.at(server.url())
        .readTimeout(Duration.ofMinutes(1))
        .callTimeout(Duration.ofMinutes(2))
        .clock(clock)
        .log(log::add);
  }

  private SatuWarga client(SatuWarga.Builder told) {
    return told.opd("diskominfo-batam", OpdKey.loadOrCreate(folder.resolve("key.json")));
  }

  @AfterEach
  void stop() throws IOException {
    satuWarga.close();
    server.close();
  }

  @Test
  void aNoticeIsSentAsTheContractSays() {
    Notice sent = satuWarga.notices().send(draft("complaint-42")).execute();

    RecordedRequest request = server.seen.get(0);
    JsonObject body = JsonParser.parseString(request.getBody().readUtf8()).getAsJsonObject();
    assertThat(sent.state()).isEqualTo("accepted");
    assertThat(sent.sentAt()).isEqualTo(Instant.parse("2026-11-22T03:30:00Z"));
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t1");
    assertThat(request.getHeader("Idempotency-Key")).matches("[\\x21-\\x7e]{8,120}");
    assertThat(body.keySet())
        .containsExactlyInAnyOrder(
            "recipient", "app_id", "category", "subject", "body", "page", "reference");
    assertThat(body.get("subject").getAsString()).isEqualTo("Pengaduan Anda dijawab");
  }

  @Test
  void aFileIsHandedInAndGoesWithANotice() {
    server.answersFirst(
        new MockResponse()
            .setResponseCode(201)
            .setBody("{\"attachment_id\":\"" + LETTER + "\",\"name\":\"surat.pdf\"}"));

    String letter =
        satuWarga
            .notices()
            .attach("surat jawaban.pdf", FileContent.of("application/pdf", new byte[] {37, 80}))
            .execute();
    satuWarga.notices().send(draft("complaint-42").attachment(letter)).execute();

    assertThat(letter).isEqualTo(LETTER);
    RecordedRequest file = server.seen.get(0);
    assertThat(file.getPath()).isEqualTo("/v1/attachments?name=surat%20jawaban.pdf");
    assertThat(file.getHeader("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.getBody().readByteArray()).containsExactly(37, 80);
    JsonObject notice =
        JsonParser.parseString(server.seen.get(1).getBody().readUtf8()).getAsJsonObject();
    assertThat(notice.getAsJsonArray("attachments").get(0).getAsString()).isEqualTo(LETTER);
  }

  @Test
  void whatTheServerWouldNotTakeIsNotHandedIn() {
    Notices notices = satuWarga.notices();
    assertThatThrownBy(() -> notices.attach("a.txt", FileContent.of("text/plain", new byte[1])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> notices.attach("a.png", FileContent.of("image/png", new byte[2_097_153])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> draft("a").attachment("../surat"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> draft("a").attachment(LETTER).attachment(LETTER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsDueIsRemindedOfByDay() {
    NoticeDraft due =
        draft("complaint-42")
            .dueAt(Instant.parse("2026-12-10T10:00:00Z"))
            .remind(3, LocalTime.of(9, 0))
            .remind(0, LocalTime.of(20, 0));
    Notice unused = satuWarga.notices().send(due).execute();

    assertThat(server.seen.get(0).getBody().readUtf8())
        .contains(
            "\"due_at\":\"2026-12-10T10:00:00Z\",\"reminders\":[{\"days_before\":3,\"at\":\"09:00\"},"
                + "{\"days_before\":0,\"at\":\"20:00\"}]");
    assertThatThrownBy(() -> due.remind(1, LocalTime.of(7, 59)))
        .isInstanceOf(IllegalArgumentException.class);
    NoticeDraft withoutDue = draft("complaint-43").remind(1, LocalTime.of(9, 0));
    assertThatThrownBy(() -> satuWarga.notices().send(withoutDue))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAssertionNamesKeyAudienceAndAShortLife() {
    satuWarga.notices().send(draft("complaint-42")).execute();

    JsonObject header = server.assertions.get(0).getAsJsonObject("header");
    JsonObject claims = server.assertions.get(0).getAsJsonObject("claims");
    assertThat(header.get("kid").getAsString()).startsWith("test_");
    assertThat(header.keySet()).containsExactlyInAnyOrder("alg", "typ", "kid");
    assertThat(claims.get("iss")).isEqualTo(claims.get("sub"));
    assertThat(claims.get("aud").getAsString()).isEqualTo(server.url());
    assertThat(claims.get("exp").getAsLong() - claims.get("iat").getAsLong()).isBetween(1L, 60L);
  }

  @Test
  void nothingIsSignedForAServerThatSaysItIsAnother() {
    server.issuer = "https://satuwarga.example";

    assertThatThrownBy(() -> satuWarga.notices().send(draft("complaint-42")).execute())
        .isInstanceOf(UnauthorisedException.class)
        .hasMessage("issuer-differs");
    assertThat(server.assertions).isEmpty();
  }

  @Test
  void theIssuerMayBeAnotherThanTheAddressIfItWasTold() {
    server.issuer = "https://satuwarga.example/";
    try (SatuWarga told = client(builder().issuer("https://satuwarga.example"))) {
      assertThat(told.notices().get("n-1").execute().state()).isEqualTo("accepted");
    }
  }

  @Test
  void theSameReferenceBringsTheSameKeyAlsoAfterANewStart() throws IOException {
    satuWarga.notices().send(draft("complaint-42")).execute();
    try (SatuWarga again = client(SatuWarga.at(server.url()))) {
      again.notices().send(draft("complaint-42")).execute();
      again.notices().send(draft("complaint-43")).execute();
    }

    assertThat(key(0)).isEqualTo(key(1)).isNotEqualTo(key(2));
  }

  @Test
  void theTokenIsKeptAndRenewedBeforeItEnds() {
    satuWarga.notices().get("n-1").execute();
    clock.pass(Duration.ofMinutes(8));
    satuWarga.notices().get("n-1").execute();
    assertThat(server.tokens).hasValue(1);

    clock.pass(Duration.ofSeconds(61));
    satuWarga.notices().get("n-1").execute();
    assertThat(server.tokens).hasValue(2);
    assertThat(jti(0)).isNotEqualTo(jti(1));
  }

  @Test
  void aTokenThatIsNotTakenAnyMoreIsRenewedOnce() {
    server.answersFirst(problem(401, "token-expired"));

    assertThat(satuWarga.notices().send(draft("complaint-42")).execute().state())
        .isEqualTo("accepted");
    assertThat(server.seen.get(1).getHeader("Authorization")).isEqualTo("Bearer t2");
  }

  @Test
  void whatMayPassIsTriedAgainWithTheSameKey() {
    server.answersFirst(
        problem(503, "database-unavailable"),
        new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST),
        problem(409, "request-in-progress").setHeader("Retry-After", "0"));

    satuWarga.notices().send(draft("complaint-42")).execute();

    assertThat(server.seen).hasSize(4);
    assertThat(key(0)).isEqualTo(key(3));
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    server.answersFirst(problem(422, "recipient-unknown"));

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> satuWarga.notices().send(draft("complaint-42")).execute());

    assertThat(server.seen).hasSize(1);
    assertThat(refused.code()).isEqualTo("recipient-unknown");
    assertThat(refused.requestId()).contains("req-422");
    assertThat(refused.citizenText()).isEqualTo("Judul masalah");
    assertThat(refused.places()).containsExactly("/subject");
  }

  @Test
  void triesComeToAnEnd() {
    server.answersFirst(
        problem(500, "internal"),
        problem(500, "internal"),
        problem(500, "internal"),
        problem(500, "internal"));

    assertThatThrownBy(() -> satuWarga.notices().get("n-1").execute())
        .isInstanceOf(UnavailableException.class)
        .hasMessage("internal (request req-500)");
    assertThat(server.seen).hasSize(4);
  }

  @Test
  void aLongWaitIsLeftToTheCaller() {
    server.answersFirst(problem(429, "too-many-requests").setHeader("Retry-After", "3600"));

    UnavailableException throttled =
        catchThrowableOfType(
            UnavailableException.class, () -> satuWarga.notices().get("n-1").execute());

    assertThat(throttled.retryAfter()).contains(Duration.ofHours(1));
    assertThat(server.seen).hasSize(1);
  }

  @Test
  void aServerThatIsNotThereIsToldAsSuch() throws IOException {
    server.close();

    assertThatThrownBy(() -> satuWarga.notices().get("n-1").execute())
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void whatIsToldToTheCitizenIsInTheLanguageOfTheClient() throws IOException {
    server.close();
    try (SatuWarga english = client(builder().language("en").tries(1))) {
      ApiException lost =
          catchThrowableOfType(ApiException.class, () -> english.notices().get("n-1").execute());

      assertThat(lost.citizenText()).startsWith("The service cannot be reached");
    }
  }

  @Test
  void aServerThatFallsSilentIsNotWaitedForForEver() throws IOException {
    assertThat(satuWarga.notices().get("n-1").execute().state()).isEqualTo("accepted");
    server.answersFirst(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    try (SatuWarga impatient = client(builder().readTimeout(Duration.ofSeconds(2)).tries(10))) {
      assertThat(impatient.notices().get("n-1").execute().state()).isEqualTo("accepted");
    }
    // a slow machine may lose patience more than once
    assertThat(server.seen).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.answersFirst(
        new MockResponse().setResponseCode(307).setHeader("Location", "https://evil.example/"));

    assertThatThrownBy(() -> satuWarga.notices().get("n-1").execute())
        .isInstanceOf(RefusedException.class)
        .hasMessage("http-307");
  }

  @Test
  void anAnswerOutsideOfTheContractIsNoNotice() {
    server.answersFirst(OpdServer.json(200, "{\"notice_id\":7}"));

    assertThatThrownBy(() -> satuWarga.notices().get("n-1").execute())
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void aFileIsFetched() {
    FileContent file = satuWarga.fetchUpload("0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f").execute();

    assertThat(file.type()).isEqualTo("image/png");
    assertThat(file.content()).asString().isEqualTo("PNG");
    assertThatThrownBy(() -> satuWarga.fetchUpload("../me").execute())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileLargerThanPromisedIsNotReadToItsEnd() {
    MockResponse huge = new MockResponse().setBody(new Buffer().write(new byte[7 * 1024 * 1024]));
    server.answersFirst(huge, huge, huge, huge);

    assertThatThrownBy(() -> satuWarga.fetchUpload("u-1").execute())
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void theLogHearsOfEachTryAndOfNoSecret() {
    server.answersFirst(problem(503, "database-unavailable"));

    satuWarga.notices().send(draft("complaint-42")).execute();

    assertThat(log).anyMatch(line -> line.matches("POST /v1/notices 503 in \\d+ ms, try 1, .*"));
    assertThat(log).anyMatch(line -> line.matches("POST /v1/notices 202 in \\d+ ms, try 2, .*"));
    assertThat(String.join("\n", log)).doesNotContain("Bearer", SUBJECT, "dijawab", "ey", "t1");
  }

  @Test
  void manyThreadsShareOneToken() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<Notice>> all = new ArrayList<>();
    for (int at = 0; at < 64; at++) {
      String reference = "complaint-" + at;
      all.add(threads.submit(() -> satuWarga.notices().send(draft(reference)).execute()));
    }
    for (Future<Notice> one : all) {
      assertThat(one.get().state()).isEqualTo("accepted");
    }
    threads.shutdown();

    assertThat(server.tokens).hasValue(1);
  }

  @Test
  void aDraftTheServerWouldNotTakeIsNotSent() {
    assertThatThrownBy(() -> NoticeDraft.to("siti"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("recipient must look like");
    NoticeDraft half = NoticeDraft.to(SUBJECT).app("id.batam.apekesah");
    assertThatThrownBy(() -> satuWarga.notices().send(half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a notice needs its category");
    assertThatThrownBy(() -> half.category("Status!")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aServerInTheOpenIsNotSpokenTo() {
    assertThatThrownBy(() -> SatuWarga.at("http://satuwarga.go.id"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String key(int request) {
    return server.seen.get(request).getHeader("Idempotency-Key");
  }

  private String jti(int assertion) {
    return server.assertions.get(assertion).getAsJsonObject("claims").get("jti").getAsString();
  }

  private static NoticeDraft draft(String reference) {
    return NoticeDraft.to(SUBJECT)
        .app("id.batam.apekesah")
        .category("complaint_status")
        .subject("Pengaduan Anda\u0000 dijawab")
        .body("Petugas sedang menuju lokasi.")
        .page("/complaints/42")
        .reference(reference);
  }
}
