package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a developer of an agency does by the public API before anybody else is asked: registers the
 * agency's key and the mini-app. Each step looks first and does only what is missing.
 */
final class Registration {
  private static final Gson GSON = new Gson();

  private final Staff developer;
  private final JsonObject manifest;

  Registration(Staff developer, JsonObject manifest) {
    this.developer = developer;
    this.manifest = manifest;
  }

  private record PublicJwk(String kty, String crv, String x, String y) {}

  private record KeyEdit(PublicJwk jwk, String label) {}

  private record OpdKey(PublicJwk jwk) {}

  private record OpdKeys(List<OpdKey> items) {}

  private record Release(int version_code) {}

  private record MiniApp(List<Release> releases) {}

  /** Of the key file no more than the public half is read. */
  void key(String opd, Path keyFile, String label) throws IOException, InterruptedException {
    String path = "/v1/opds/" + opd + "/keys";
    PublicJwk ours = GSON.fromJson(Files.readString(keyFile), PublicJwk.class);
    boolean known =
        developer.get(path).expect(200).as(OpdKeys.class).items().stream()
            .anyMatch(key -> key.jwk().x().equals(ours.x()) && key.jwk().y().equals(ours.y()));
    if (!known) {
      developer.post(path, GSON.toJson(new KeyEdit(ours, label))).expect(201);
    }
  }

  /** False when this version of the mini-app is registered already. */
  boolean miniApp() throws IOException, InterruptedException {
    Answer found = developer.get(path());
    if (found.is(404)) {
      developer.post("/v1/mini-apps", GSON.toJson(manifest)).expect(201);
      return true;
    }
    boolean known =
        found.expect(200).as(MiniApp.class).releases().stream()
            .anyMatch(release -> release.version_code() == version());
    if (!known) {
      developer.post(path() + "/releases", GSON.toJson(manifest)).expect(201);
    }
    return !known;
  }

  String path() {
    return "/v1/mini-apps/" + manifest.get("app_id").getAsString();
  }

  int version() {
    return manifest.getAsJsonObject("version").get("code").getAsInt();
  }
}
