package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One service on its way in: keys, registration, review, leave, publication, operators. */
final class Admission {
  private static final Gson GSON = new Gson();

  private final Staff developer;
  private final Staff registrar;
  private final JsonObject manifest;
  private final List<Agency> agencies;

  Admission(Staff developer, Staff registrar, Entrant entrant) {
    this.developer = developer;
    this.registrar = registrar;
    this.manifest = GSON.fromJson(entrant.manifest(), JsonObject.class);
    this.agencies = entrant.agencies();
  }

  private record Operator(String region, String opd, String endpoint, boolean approved) {}

  private record OperatorEdit(String opd, String endpoint) {}

  private record Release(int version_code, String state) {}

  private record MiniApp(int live_version, List<Operator> operators, List<Release> releases) {
    Optional<Release> release(int version) {
      return releases.stream().filter(one -> one.version_code() == version).findFirst();
    }
  }

  void run() throws IOException, InterruptedException {
    Registration registration = new Registration(developer, manifest);
    for (Agency agency : agencies) {
      registration.key(agency.opd(), agency.keyFile(), name());
    }
    registration.miniApp();
    MiniApp app = find(registration);
    if (publish(registration, app)) {
      app = find(registration);
    }
    for (Agency agency : agencies) {
      appoint(registration, app, agency);
    }
  }

  /** False when there was nothing to do. */
  private boolean publish(Registration registration, MiniApp app)
      throws IOException, InterruptedException {
    String release = registration.path() + "/releases/" + registration.version();
    String state = app.release(registration.version()).map(Release::state).orElse("");
    if (state.equals("DRAFT")) {
      developer.post(release + "/submit").expect(200);
      state = "SUBMITTED";
    }
    boolean decided = state.equals("APPROVED") || state.equals("REJECTED");
    if (!decided) {
      registrar.post(release + "/approve").expect(200);
    }
    boolean wanted = !decided || (state.equals("APPROVED") && app.live_version() == 0);
    if (wanted) {
      new Permission(developer, registrar, manifest).publish(release);
    }
    return wanted;
  }

  private void appoint(Registration registration, MiniApp app, Agency agency)
      throws IOException, InterruptedException {
    Operator wanted =
        new Operator(agency.region(), agency.opd(), agency.endpoint().toString(), true);
    if (!app.operators().contains(wanted)) {
      OperatorEdit edit = new OperatorEdit(agency.opd(), agency.endpoint().toString());
      registrar
          .put(registration.path() + "/operators/" + agency.region(), GSON.toJson(edit))
          .expect(200);
    }
  }

  private MiniApp find(Registration registration) throws IOException, InterruptedException {
    return registrar.get(registration.path()).expect(200).as(MiniApp.class);
  }

  private String name() {
    return manifest.getAsJsonObject("name").get("id").getAsString();
  }
}
