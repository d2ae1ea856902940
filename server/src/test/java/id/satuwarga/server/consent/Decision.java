package id.satuwarga.server.consent;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import java.util.List;
import java.util.Map;

/** A citizen reads what a service asks and decides. */
public final class Decision {
  private Decision() {}

  /** The word of the request as it stands now. */
  public static String asked(TestClient citizen, String app) {
    return citizen.get("/v1/services/" + app + "/consent").hasStatus(200).json("/asked");
  }

  public static TestReply grant(TestClient citizen, String app, String... claims) {
    return grant(citizen, app, asked(citizen, app), claims);
  }

  static TestReply grant(TestClient citizen, String app, String asked, String[] claims) {
    return citizen.put("/v1/consents/" + app, Map.of("asked", asked, "claims", List.of(claims)));
  }
}
