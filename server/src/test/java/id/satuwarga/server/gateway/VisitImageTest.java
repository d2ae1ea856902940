package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VisitImageTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private final Town town = new Town(server, opd);

  @Test
  void aPictureComesFromTheOpdThroughUs() throws Exception {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("foto"));
    opd.answer("foto/images/f-1.png", OpdServer.typed(200, "image/png", png()));

    assertThat(
            siti.get(visit + "/images/f-1.png")
                .hasStatus(200)
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Cache-Control", "private, max-age=300")
                .bytes())
        .isEqualTo(png());
  }

  @Test
  void theOpdKnowsTheVisitorButLearnsNothingElse() throws Exception {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("siapa"));
    opd.answer("siapa/images/a", OpdServer.typed(200, "image/png", png()));

    siti.get(visit + "/images/a").hasStatus(200);

    OpdServer.Asked open = opd.asked("siapa/open").get(0);
    OpdServer.Asked image = opd.asked("siapa/images/a").get(0);
    assertThat(image.claims().get("sub")).isEqualTo(open.claims().get("sub"));
    assertThat(image.claims().get("claims")).isEmpty();
  }

  @Test
  void whatIsNoPictureIsNotHandedOn() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("palsu"));
    opd.answer(
        "palsu/images/x",
        OpdServer.typed(
            200, "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));

    siti.get(visit + "/images/x").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aPictureOverTwoMegabytesIsRefused() throws Exception {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("raksasa"));
    opd.answer(
        "raksasa/images/x", OpdServer.typed(200, "image/png", Arrays.copyOf(png(), 2_097_153)));

    siti.get(visit + "/images/x").hasStatus(502).isProblem("service-answer-invalid");
  }

  @Test
  void aPictureTheOpdDoesNotHaveIsNotFound() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("hilang"));
    opd.answer("hilang/images/x", OpdServer.status(404));

    siti.get(visit + "/images/x").hasStatus(404).isProblem("not-found");
  }

  @Test
  void aReferenceThatClimbsIsRefused() {
    TestClient siti = town.siti();
    String visit = Town.visit(siti, town.service("panjat"));

    siti.get(visit + "/images/..%2fopen").hasStatus(400);
    siti.get(visit + "/images/.hidden").hasStatus(400).isProblem("request-invalid");
  }

  @Test
  void picturesOfSomebodyElsesVisitAreNotThere() {
    String visit = Town.visit(town.siti(), town.service("intip"));

    server.as("bagus").get(visit + "/images/x").hasStatus(404).isProblem("not-found");
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
