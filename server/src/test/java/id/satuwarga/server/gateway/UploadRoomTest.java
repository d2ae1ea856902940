package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.catalog.Shelf;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.sqlclient.Tuple;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a citizen's files may take, and whose they are when an OPD says no. */
class UploadRoomTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static final byte[] REFUSAL =
      "{\"type\":\"about:blank\",\"title\":\"Tidak\",\"status\":422}"
          .getBytes(StandardCharsets.UTF_8);
  private final Town town = new Town(server, opd);

  @Test
  void allFilesOfACitizenTogetherHaveALimit() throws Exception {
    TestClient andika = server.as("andika");
    String file = upload(andika);
    send(andika, "penuh", file).hasStatus(200);
    String half = "UPDATE upload SET size = 104857600 WHERE citizen_id = $1";
    sql(half, UUID.fromString(server.citizenId("andika")));

    post(andika).hasStatus(422).isProblem("upload-quota");
    post(server.as("bagus")).hasStatus(201);
    server.asOpd("diskominfo-batam").get(content(file)).hasStatus(200);
    post(andika).hasStatus(201);
  }

  @Test
  void manyUploadsAtOnceStayWithinTheLimitOfWaitingOnes() {
    TestClient rizal = server.as("rizal");
    ExecutorService crowd = Executors.newFixedThreadPool(26);
    List<CompletableFuture<TestReply>> uploads =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(rizal), crowd))
            .limit(26)
            .toList();

    assertThat(uploads.stream().map(reply -> reply.join().status()).filter(s -> s == 201))
        .hasSize(20);
    crowd.shutdown();
  }

  @Test
  void whatAnOpdRefusedIsTheCitizensAgain() throws Exception {
    TestClient siti = town.siti();
    String file = upload(siti);
    opd.answer("menolak/act", OpdServer.typed(422, "application/problem+json", REFUSAL));
    send(siti, "menolak", file).isProblem("service-refused");

    server.asOpd("diskominfo-batam").get(content(file)).hasStatus(404).isProblem("not-found");
    send(siti, "menerima", file).hasStatus(200);
    server.asOpd("diskominfo-batam").get(content(file)).hasStatus(200);
  }

  @Test
  void aRefusalTakesNoFileThatAnEarlierPressBrought() throws Exception {
    TestClient siti = town.siti();
    String file = upload(siti);
    String visit = Town.visit(siti, town.service("kedua"));
    Map<String, Object> inputs = Map.of("foto", Map.of("upload_id", file));
    Town.act(siti, visit, UUID.randomUUID(), inputs).hasStatus(200);
    opd.answer("kedua/act", OpdServer.typed(422, "application/problem+json", REFUSAL));
    Town.act(siti, visit, UUID.randomUUID(), inputs).isProblem("service-refused");

    server.asOpd("diskominfo-batam").get(content(file)).hasStatus(200);
  }

  @Test
  void aSuspendedServiceFetchesNoFiles() throws Exception {
    TestClient siti = town.siti();
    String file = upload(siti);
    send(siti, "berhenti", file).hasStatus(200);
    town.shelf().suspend("id.batam.berhenti");

    server
        .asOpd("diskominfo-batam")
        .get(content(file))
        .hasStatus(503)
        .isProblem("service-suspended");
  }

  @Test
  void anOpdThatOperatesTheServiceNoMoreFetchesNoFiles() throws Exception {
    TestClient siti = town.siti();
    String file = upload(siti);
    send(siti, "pindah", file).hasStatus(200);
    town.shelf().registrar().delete("/v1/mini-apps/id.batam.pindah/operators/21.71").hasStatus(200);
    TestClient office = server.asOpd("diskominfo-batam");

    Shelf.soon(() -> office.get(content(file)).status() == 404);
  }

  private TestReply send(TestClient citizen, String service, String file) {
    String visit = Town.visit(citizen, town.service(service));
    return Town.act(citizen, visit, UUID.randomUUID(), Map.of("foto", Map.of("upload_id", file)));
  }

  private static String upload(TestClient citizen) {
    return post(citizen).hasStatus(201).json("/upload_id");
  }

  private static TestReply post(TestClient citizen) {
    try {
      ByteArrayOutputStream picture = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
      return citizen.postBytes("/v1/uploads", "image/png", picture.toByteArray());
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String content(String uploadId) {
    return "/v1/uploads/" + uploadId + "/content";
  }

  private static void sql(String sql, UUID citizen) {
    TestServer.await(server.database().reads().preparedQuery(sql).execute(Tuple.of(citizen)));
  }
}
