package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Puts a mini-app on trial in a sandbox, as its fictitious developer, as often as its manifest
 * changes. An OPD that the sandbox does not know is made by its fictitious registrar first.
 */
public final class Trial {
  private static final Gson GSON = new Gson();
  private static final String DEVELOPER = "lestari";
  private static final String REGISTRAR = "ningsih";
  private static final String HOME = "21.71";

  private final URI server;
  private final Path keyFile;

  /** Of the key file no more than the public half is read. */
  public Trial(URI server, Path keyFile) {
    this.server = server;
    this.keyFile = keyFile;
  }

  private record Release(int version_code, JsonElement manifest) {}

  private record MiniApp(List<Release> releases) {
    int newest() {
      return releases.stream().mapToInt(Release::version_code).max().orElse(0);
    }

    boolean holds(JsonElement manifest) {
      return releases.stream().anyMatch(release -> manifest.equals(release.manifest()));
    }
  }

  private record Me(String id) {}

  /**
   * Leaves this manifest as the newest release: under its own version code, or under the next one
   * when something else was registered under that.
   *
   * @return the version code it stands under
   */
  public int put(String manifest) throws IOException, InterruptedException {
    JsonObject wanted = GSON.fromJson(manifest, JsonObject.class);
    String opd = wanted.get("opd").getAsString();
    Staff developer = Staff.signedIn(server, DEVELOPER);
    if (!developer.get("/v1/opds/" + opd + "/keys").is(200)) {
      developer = asDeveloperOf(opd, developer);
    }
    Registration registration = new Registration(developer, wanted);
    registration.key(opd, keyFile, wanted.get("app_id").getAsString());
    raiseVersion(developer, registration, wanted);
    registration.miniApp();
    developer.signOut();
    return registration.version();
  }

  private static void raiseVersion(Staff developer, Registration registration, JsonObject wanted)
      throws IOException, InterruptedException {
    Answer found = developer.get(registration.path());
    if (found.is(404)) {
      return;
    }
    int newest = found.expect(200).as(MiniApp.class).newest();
    if (registration.version() > newest) {
      return;
    }
    JsonObject version = wanted.getAsJsonObject("version");
    version.addProperty("code", newest);
    Answer shown = developer.get(registration.path() + "?version=" + newest);
    if (!shown.expect(200).as(MiniApp.class).holds(wanted)) {
      version.addProperty("code", newest + 1);
    }
  }

  /** The registrar makes the OPD where there is none, and gives the developer the role there. */
  private Staff asDeveloperOf(String opd, Staff developer)
      throws IOException, InterruptedException {
    String citizen = developer.get("/v1/me").expect(200).as(Me.class).id();
    Staff registrar = Staff.signedIn(server, REGISTRAR);
    if (registrar.get("/v1/opds/" + opd).is(404)) {
      Map<String, Object> page =
          Map.of("name", Map.of("id", opd), "region", HOME, "about", Map.of("id", "OPD uji coba."));
      registrar.put("/v1/opds/" + opd, GSON.toJson(page)).expect(200);
    }
    String role = "/v1/opds/" + opd + "/staff/" + citizen + "/roles/developer";
    registrar.put(role, GSON.toJson(Map.of("region", HOME))).expect(200);
    registrar.signOut();
    developer.signOut();
    return Staff.signedIn(server, DEVELOPER);
  }
}
