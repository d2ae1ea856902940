package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Brings Apekesah into the one app: its agencies' keys, its registration, review, publication and
 * operators. Each step looks first and does only what is missing, so it may run at each start.
 */
public final class Introduction {
  private static final Gson GSON = new Gson();
  private static final String DEVELOPER = "lestari";
  private static final String REGISTRAR = "ningsih";

  private final URI server;
  private final JsonObject manifest;
  private final List<Agency> agencies;

  /** The manifest names the owner; all these agencies operate the mini-app. */
  public Introduction(URI server, String manifest, List<Agency> agencies) {
    this.server = server;
    this.manifest = GSON.fromJson(manifest, JsonObject.class);
    this.agencies = List.copyOf(agencies);
  }

  private record Operator(String region, String opd, String endpoint, boolean approved) {}

  private record OperatorEdit(String opd, String endpoint) {}

  private record Release(int version_code, String state) {}

  private record MiniApp(int live_version, List<Operator> operators, List<Release> releases) {
    Optional<Release> release(int version) {
      return releases.stream().filter(one -> one.version_code() == version).findFirst();
    }
  }

  /** Leaves Apekesah live with all its operators, or says which call failed. */
  public void run() throws IOException, InterruptedException {
    Staff developer = Staff.signedIn(server, DEVELOPER);
    Staff registrar = Staff.signedIn(server, REGISTRAR);
    Registration registration = new Registration(developer, manifest);
    for (Agency agency : agencies) {
      registration.key(agency.opd(), agency.keyFile(), "Apekesah");
    }
    registration.miniApp();
    publish(developer, registrar);
    for (Agency agency : agencies) {
      appoint(registrar, agency);
    }
    developer.signOut();
    registrar.signOut();
  }

  private void publish(Staff developer, Staff registrar) throws IOException, InterruptedException {
    String release = appPath() + "/releases/" + version();
    MiniApp app = find(developer);
    String state = app.release(version()).map(Release::state).orElse("");
    if (state.equals("DRAFT")) {
      developer.post(release + "/submit").expect(200);
      state = "SUBMITTED";
    }
    boolean decided = state.equals("APPROVED") || state.equals("REJECTED");
    if (!decided) {
      registrar.post(release + "/approve").expect(200);
    }
    if (!decided || (state.equals("APPROVED") && app.live_version() == 0)) {
      registrar.post(release + "/publish").expect(200);
    }
  }

  private void appoint(Staff registrar, Agency agency) throws IOException, InterruptedException {
    Operator wanted =
        new Operator(agency.region(), agency.opd(), agency.endpoint().toString(), true);
    MiniApp app = find(registrar);
    if (!app.operators().contains(wanted)) {
      OperatorEdit edit = new OperatorEdit(agency.opd(), agency.endpoint().toString());
      registrar.put(appPath() + "/operators/" + agency.region(), GSON.toJson(edit)).expect(200);
    }
  }

  private MiniApp find(Staff staff) throws IOException, InterruptedException {
    return staff.get(appPath()).expect(200).as(MiniApp.class);
  }

  private String appPath() {
    return "/v1/mini-apps/" + manifest.get("app_id").getAsString();
  }

  private int version() {
    return manifest.getAsJsonObject("version").get("code").getAsInt();
  }
}
