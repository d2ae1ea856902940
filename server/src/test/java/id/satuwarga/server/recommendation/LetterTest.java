package id.satuwarga.server.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.text.Written;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LetterTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Map<String, String> WORDS = Map.of("words", "Tidak dipatuhi.");
  private final TestClient developer = server.as("lestari");
  private final TestClient registrar = server.as("ningsih");
  private final Leave leave = new Leave(developer, registrar);

  @Test
  void theLetterSpeaksIndonesianWithItsNumbersAndDays() throws IOException {
    String id =
        leave.granted(
            Leave.draft(
                "id.batam.surat",
                List.of("transport", "data_source"),
                "name",
                "Parkir Batam",
                "yearly_cost",
                1_250_000));
    byte[] file = file(id);
    Files.write(Path.of("target", "letter.pdf"), file);

    assertThat(textOf(file))
        .contains("SURAT REKOMENDASI")
        .contains("/REK-SPBE/21.71/")
        .contains("Rp1.250.000")
        .contains("perhubungan, sumber data bagi OPD lain")
        .containsPattern(
            "[0-9]{1,2} (Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) 20[0-9]{2}")
        .contains("Ningsih Puspitasari")
        .contains("Bukan surat resmi");
  }

  @Test
  void aCharacterNoFontHasCostsNoLetter() throws IOException {
    String id =
        leave.granted(
            Leave.draft(
                "id.batam.huruf", List.of("health"), "name", "Sehat 健康 😀 " + "a".repeat(90)));

    assertThat(textOf(file(id))).contains("Sehat ??");
  }

  @Test
  void theSameFileComesEveryTime() {
    String id = leave.granted(Leave.draft("id.batam.tetap", List.of("health")));

    assertThat(file(id)).isEqualTo(file(id));
  }

  @Test
  void theCodeOnTheLetterVerifiesAndAChangedFileDoesNot() {
    String id = leave.granted(Leave.draft("id.batam.periksa", List.of("health")));
    byte[] file = file(id);
    TestReply check = check(id).hasStatus(200).has("/state", "valid");

    assertThat(check.json("/sha256")).isEqualTo(Hashes.sha256Hex(file));
    file[file.length / 2] ^= 1;
    assertThat(check.json("/sha256")).isNotEqualTo(Hashes.sha256Hex(file));
  }

  @Test
  void theCheckTellsNoMoreThanTheLetter() {
    String id =
        leave.granted(
            Leave.draft(
                "id.batam.rahasia",
                List.of("health"),
                "why_not_existing",
                "Alasan dalam",
                "purpose",
                "Uraian dalam"));

    assertThat(check(id).hasStatus(200).text())
        .doesNotContain("dalam")
        .doesNotContain("Lestari")
        .doesNotContain("committee");
  }

  @Test
  void aWithdrawnLetterSaysSo() {
    String id = leave.granted(Leave.draft("id.batam.cabut", List.of("health")));
    registrar.post("/v1/recommendations/" + id + "/withdraw", WORDS).hasStatus(200);

    check(id).hasStatus(200).has("/state", "withdrawn");
  }

  @Test
  void anOpdDoesNotWithdrawALetter() {
    String id = leave.granted(Leave.draft("id.batam.tahan", List.of("health")));

    developer
        .post("/v1/recommendations/" + id + "/withdraw", WORDS)
        .hasStatus(409)
        .isProblem("recommendation-state");
  }

  @Test
  void aLetterPastItsDaySaysSo() {
    String id = leave.granted(Leave.draft("id.batam.lewat", List.of("health")));
    String code = codeOf(id);
    server.clock().advance(Duration.ofDays(367));

    server.anonymous().get("/v1/letters/" + code).hasStatus(200).has("/state", "expired");
    server.as("lestari").get("/v1/recommendations/" + id).has("/state", "expired");
  }

  @Test
  void numbersOfATerritoryFollowEachOther() {
    String first = number(leave.granted(Leave.draft("id.batam.satu", List.of("health"))));
    String second = number(leave.granted(Leave.draft("id.batam.dua", List.of("health"))));

    assertThat(Integer.parseInt(second.substring(0, 4)))
        .isEqualTo(Integer.parseInt(first.substring(0, 4)) + 1);
  }

  @Test
  void aCodeOfNoLetterIsNotFound() {
    server.anonymous().get("/v1/letters/tidakadatidakadatida").hasStatus(404);
  }

  @Test
  void amountsAndDaysAreWrittenTheIndonesianWay() {
    assertThat(List.of(Written.rupiah(0), Written.rupiah(999), Written.rupiah(1_250_000)))
        .containsExactly("Rp0", "Rp999", "Rp1.250.000");
    assertThat(Written.day(LocalDate.of(2026, 11, 22))).isEqualTo("22 November 2026");
  }

  private byte[] file(String id) {
    return server.as("lestari").get("/v1/recommendations/" + id + "/letter").hasStatus(200).bytes();
  }

  private String number(String id) {
    return developer.get("/v1/recommendations/" + id).json("/letter/number");
  }

  private String codeOf(String id) {
    String address = developer.get("/v1/recommendations/" + id).json("/letter/address");
    return address.substring(address.indexOf('#') + 1);
  }

  private TestReply check(String id) {
    return server.anonymous().get("/v1/letters/" + codeOf(id));
  }

  private static String textOf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
