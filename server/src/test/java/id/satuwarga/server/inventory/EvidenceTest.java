package id.satuwarga.server.inventory;

import static id.satuwarga.server.inventory.Register.draft;
import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Papers about an app, and proofs of the steps by which it ends. */
class EvidenceTest {
  @RegisterExtension static final TestServer server = new TestServer();
  private static final Register register = new Register(server);
  private final TestClient registrar = server.as("ningsih");

  @Test
  void aFileIsKeptAndGivenBack() throws IOException {
    String files = app("Berkas Satu");
    String id =
        registrar
            .postBytes(files + "?name=bukti.png&step=data", "image/png", png())
            .hasStatus(201)
            .has("/step", "data")
            .has("/type", "image/png")
            .has("/by", "Ningsih Puspitasari")
            .json("/file_id");

    TestReply back = registrar.get(files + "/" + id).hasStatus(200);
    assertThat(back.contentType()).isEqualTo("image/png");
    back.hasHeader("Content-Disposition", "attachment");
    assertThat(registrar.get(files).each("/items", "name")).containsExactly("bukti.png");
    registrar.delete(files + "/" + id).hasStatus(204);
    registrar.get(files + "/" + id).hasStatus(404);
    registrar.delete(files + "/" + id).hasStatus(404).isProblem("not-found");
  }

  @Test
  void aFileIsWhatItsContentSays() {
    String files = app("Berkas Palsu");
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    registrar
        .postBytes(files + "?name=a.pdf", "application/pdf", script)
        .hasStatus(415)
        .isProblem("upload-type");
    registrar
        .postBytes(
            files + "?name=a.pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.UTF_8))
        .hasStatus(422)
        .isProblem("upload-broken");
    registrar
        .postBytes(files + "?name=a.png", "image/png", new byte[2_097_153])
        .hasStatus(413)
        .isProblem("body-too-large");
  }

  @Test
  void anAppHasTwentyFilesAtMost() throws IOException {
    String files = app("Berkas Penuh");
    for (int i = 0; i < 20; i++) {
      registrar.postBytes(files + "?name=" + i, "image/png", png()).hasStatus(201);
    }

    registrar
        .postBytes(files + "?name=lagi", "image/png", png())
        .hasStatus(409)
        .isProblem("inventory-files-full");
  }

  @Test
  void aDeveloperOfTheOpdReadsAndAddsNothing() throws IOException {
    String files = app("Berkas Dibaca");
    registrar.postBytes(files + "?name=a", "image/png", png()).hasStatus(201);

    assertThat(server.as("lestari").get(files).hasStatus(200).each("/items", "name"))
        .containsExactly("a");
    server
        .as("lestari")
        .postBytes(files + "?name=b", "image/png", png())
        .hasStatus(403)
        .isProblem("not-allowed");
  }

  private static String app(String name) {
    return "/v1/inventory/apps/"
        + register.app("21.71", draft("diskominfo-batam", name))
        + "/files";
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
