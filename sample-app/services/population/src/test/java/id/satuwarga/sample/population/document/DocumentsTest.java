package id.satuwarga.sample.population.document;

import static id.satuwarga.sample.population.RegisterHouse.BAGUS;
import static id.satuwarga.sample.population.RegisterHouse.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.population.RegisterHouse;
import id.satuwarga.sample.population.register.FamilyCard;
import id.satuwarga.sdk.miniapp.Button;
import id.satuwarga.sdk.testkit.TestVisit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private final RegisterHouse house = new RegisterHouse();
  private final FamilyCard card = house.register.card("9901011203150001");

  @Test
  void aPressMakesALinkThatGivesTheOwnCardOnce() {
    String token = linkOf(house.tester().as(SITI).visit("/documents"));

    assertThat(text(house.links.fetch(token).orElseThrow()))
        .contains("Siti Rahmawati", "9901••••••••0001")
        .doesNotContain("9901015703920001");
    assertThat(house.links.fetch(token)).isEmpty();
  }

  @Test
  void eachPressMakesAnotherLinkAndEachCitizenTheirOwn() {
    String first = linkOf(house.tester().as(SITI).visit("/documents"));
    String second = linkOf(house.tester().as(BAGUS).visit("/documents"));

    assertThat(first).isNotEqualTo(second);
    assertThat(text(house.links.fetch(second).orElseThrow()))
        .contains("Bagus Wicaksono")
        .doesNotContain("Siti");
  }

  @Test
  void aLinkIsOverAfterTwoMinutes() {
    String token = house.links.issue(card);
    house.clock.forward(Duration.ofSeconds(121));

    assertThat(house.links.fetch(token)).isEmpty();
  }

  @Test
  void theDatabaseDoesNotKnowTheLink() {
    String token = house.links.issue(card);

    assertThat(
            house.database.<String, RuntimeException>withHandle(
                db ->
                    db.createQuery("SELECT document_link::text FROM document_link")
                        .mapTo(String.class)
                        .one()))
        .doesNotContain(token);
  }

  @Test
  void withoutHttpsThereIsNoLinkAndTheContentIsShown() {
    TestVisit visit =
        house
            .tester("http://localhost:8085")
            .as(SITI)
            .visit("/documents")
            .press("Buat tautan unduhan");

    visit.sees("tanpa https", "Siti Rahmawati");
    assertThat(visit.screen().buttons()).isEmpty();
  }

  @Test
  void lookingAtALinkUsesNothingUpAndFetchingDoes() throws Exception {
    try (Desk desk = new Desk(house.links)) {
      String token = house.links.issue(card);

      assertThat(desk.send("GET", token).statusCode()).isEqualTo(200);
      assertThat(desk.send("GET", token).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> file = desk.send("POST", token);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(desk.send("POST", token).statusCode()).isEqualTo(404);
      assertThat(desk.send("GET", token).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsNoTokenIsNotFound() throws Exception {
    try (Desk desk = new Desk(house.links)) {
      for (String wrong : new String[] {"", "x", "%27%20OR%201=1", "a".repeat(43), "../health"}) {
        assertThat(desk.send("POST", wrong).statusCode()).as(wrong).isEqualTo(404);
      }
      assertThat(desk.send("PUT", house.links.issue(card)).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void namesAreWrittenAsTheyAreAndWhatTheFontLacksCostsOneSign() {
    byte[] file =
        PdfPage.drawn(
            page ->
                page.words(50, 700, 10, "Ni'mah (Édi) \\ Ötto")
                    .words(50, 680, 10, "sakura \u685c\u0007"));

    assertThat(text(file)).contains("Ni'mah (Édi) \\ Ötto", "sakura ??");
  }

  private static String linkOf(TestVisit documents) {
    TestVisit linked = documents.press("Buat tautan unduhan").sees("Tautan siap");
    String address =
        linked.screen().buttons().stream()
            .filter(button -> button.label().equals("Unduh PDF"))
            .map(Button::target)
            .findFirst()
            .orElseThrow();
    assertThat(address).startsWith("https://disdukcapil.batam.example/dokumen/");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static String text(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Desk implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    Desk(DocumentLinks links) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(DocumentDesk.PATH, new DocumentDesk(links));
      server.start();
    }

    HttpResponse<byte[]> send(String method, String token)
        throws IOException, InterruptedException {
      URI address =
          URI.create("http://localhost:" + server.getAddress().getPort() + "/dokumen/" + token);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
