package id.satuwarga.sample.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import id.satuwarga.sample.journey.kill.Tables;
import id.satuwarga.sample.system.setup.Publish;
import id.satuwarga.sample.system.setup.SetUpException;
import id.satuwarga.sample.system.setup.Staff;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A developer's program publishes by a letter that holds, or says in the server's words why not.
 */
class PublishIT {
  private static final Gson GSON = new Gson();
  private static final String OPD = "diskominfo-batam";
  @TempDir Path folder;
  private static URI server;
  private static Staff developer;
  private static Staff registrar;

  private record Id(String recommendation_id) {}

  private record Live(int live_version) {}

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = TheSystem.site().server();
    developer = Staff.signedIn(server, "lestari");
    registrar = Staff.signedIn(server, "ningsih");
  }

  @Test
  void withoutALetterTheRefusalIsSaidInTheServersWords() throws Exception {
    Path manifest = approved("id.batam.terbit0");

    refused(manifest)
        .hasMessageContaining("409 letter-missing")
        .hasMessageContaining("id.batam.terbit0")
        .hasMessageContaining(server + "/opd#/recommendations/ask");
    assertThat(live("id.batam.terbit0")).isZero();
  }

  @Test
  void anExpiredLetterIsNamedAndOpensNothing() throws Exception {
    Path manifest = approved("id.batam.terbit1");
    String letter = granted("id.batam.terbit1", OPD);
    new Tables(TheSystem.settings())
        .execute(
            Tables.SERVER,
            "UPDATE recommendation_letter SET valid_until = '2020-01-01'"
                + " WHERE recommendation_id = '"
                + letter
                + "'");

    refused(manifest).hasMessageContaining("letter-missing").hasMessageContaining("/REK-SPBE/");
  }

  @Test
  void aWithdrawnLetterIsNamedAndOpensNothing() throws Exception {
    Path manifest = approved("id.batam.terbit2");
    String letter = granted("id.batam.terbit2", OPD);
    say("/v1/recommendations/" + letter + "/withdraw", "Tidak dipatuhi.");

    refused(manifest).hasMessageContaining("letter-missing").hasMessageContaining("/REK-SPBE/");
  }

  @Test
  void theLetterOfAnotherOpdOrMiniAppOpensNothing() throws Exception {
    Path manifest = approved("id.batam.terbit3");
    granted("id.batam.terbit3", "dinkes-batam");
    granted("id.batam.terbit4", OPD);

    refused(manifest).hasMessageContaining("letter-missing");
    assertThat(live("id.batam.terbit3")).isZero();
  }

  @Test
  void aLetterThatHoldsOpensTheDoor() throws Exception {
    Path manifest = approved("id.batam.terbit5");
    granted("id.batam.terbit5", OPD);

    assertThat(Publish.release(manifest, server, "lestari")).isEqualTo("id.batam.terbit5 1");
    assertThat(live("id.batam.terbit5")).isEqualTo(1);
    registrar.post("/v1/mini-apps/id.batam.terbit5/suspend", words("reason", "Hanya uji."));
    registrar.post("/v1/mini-apps/id.batam.terbit5/retire", words("reason", "Hanya uji."));
  }

  @Test
  void theProgramEndsWithOneAndTheWords() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Publish.class.getName(),
                approved("id.batam.terbit6").toString(),
                server.toString(),
                "lestari")
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(1);
    assertThat(said).contains("409 letter-missing").contains("/opd#/recommendations/ask");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(Path manifest) {
    return assertThatThrownBy(() -> Publish.release(manifest, server, "lestari"))
        .isInstanceOf(SetUpException.class);
  }

  /** Registered, submitted and approved; its manifest as a file. */
  private Path approved(String appId) throws IOException, InterruptedException {
    Map<String, Object> text = Map.of("id", "Uji terbit", "en", "Publishing tried");
    JsonObject manifest =
        GSON.toJsonTree(
                Map.ofEntries(
                    Map.entry("app_id", appId),
                    Map.entry("opd", OPD),
                    Map.entry("name", text),
                    Map.entry("description", text),
                    Map.entry("category", "complaints"),
                    Map.entry("version", Map.of("code", 1, "name", "1.0.0")),
                    Map.entry("placement", "remote"),
                    Map.entry("endpoint", "http://localhost:1/uji"),
                    Map.entry("contract", Map.of("min", 1, "target", 1)),
                    Map.entry("pages", List.of())))
            .getAsJsonObject();
    if (developer.get("/v1/mini-apps/" + appId).is(404)) {
      developer.post("/v1/mini-apps", GSON.toJson(manifest)).expect(201);
      String release = "/v1/mini-apps/" + appId + "/releases/1";
      developer.post(release + "/submit").expect(200);
      registrar.post(release + "/approve").expect(200);
    }
    return Files.writeString(folder.resolve(appId + ".json"), GSON.toJson(manifest));
  }

  private static String granted(String appId, String opd) throws IOException, InterruptedException {
    Map<String, Object> draft =
        Map.of(
            "opd",
            opd,
            "act",
            "new",
            "app_id",
            appId,
            "name",
            "Uji terbit",
            "purpose",
            "Mencoba penerbitan.",
            "functions",
            List.of("complaints"));
    String id =
        developer
            .post("/v1/recommendations", GSON.toJson(draft))
            .expect(201)
            .as(Id.class)
            .recommendation_id();
    say("/v1/recommendations/" + id + "/committee", "Siap dibahas.");
    say("/v1/recommendations/" + id + "/grant", "Disetujui komite.");
    return id;
  }

  private static void say(String path, String words) throws IOException, InterruptedException {
    registrar.post(path, words("words", words)).expect(200);
  }

  private static String words(String member, String words) {
    return GSON.toJson(Map.of(member, words));
  }

  private static int live(String appId) throws IOException, InterruptedException {
    return developer.get("/v1/mini-apps/" + appId).expect(200).as(Live.class).live_version();
  }
}
