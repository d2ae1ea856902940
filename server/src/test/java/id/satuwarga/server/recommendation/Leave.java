package id.satuwarga.server.recommendation;

import id.satuwarga.server.testing.TestClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings requests and letters about by the public API, as the people whose task it is. */
public final class Leave {
  private final TestClient asking;
  private final TestClient deciding;

  public Leave(TestClient asking, TestClient deciding) {
    this.asking = asking;
    this.deciding = deciding;
  }

  /** A request of the OPD for these functions, given more members as names and values in turn. */
  static Map<String, Object> draft(String appId, List<String> functions, Object... more) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("opd", "diskominfo-batam");
    draft.put("act", "new");
    draft.put("app_id", appId);
    draft.put("name", "Layanan " + appId);
    draft.put("purpose", "Melayani warga Batam.");
    draft.put("functions", functions);
    for (int i = 0; i < more.length; i += 2) {
      draft.put((String) more[i], more[i + 1]);
    }
    return draft;
  }

  String ask(Map<String, Object> draft) {
    return asking.post("/v1/recommendations", draft).hasStatus(201).json("/recommendation_id");
  }

  /** Asked, put before the committee, granted; its id. */
  String granted(Map<String, Object> draft) {
    String id = ask(draft);
    String path = "/v1/recommendations/" + id;
    deciding.post(path + "/committee", Map.of("words", "Siap dibahas.")).hasStatus(200);
    deciding.post(path + "/grant", Map.of("words", "Disetujui komite.")).hasStatus(200);
    return id;
  }

  /** A letter for the mini-app of this OPD with these functions. */
  public String grant(String appId, String opd, List<String> functions) {
    return granted(draft(appId, functions, "opd", opd));
  }

  /** The same, asked for only. */
  public String ask(String appId, String opd, List<String> functions) {
    return ask(draft(appId, functions, "opd", opd));
  }

  /** Published by who asks, with a letter if it needs one for what its manifest is for. */
  public void publish(Map<String, Object> manifest, String release) {
    if (asking.post(release + "/publish").status() != 200) {
      grant(manifest.get("app_id").toString(), manifest.get("opd").toString(), functions(manifest));
      asking.post(release + "/publish").hasStatus(200);
    }
  }

  private static List<String> functions(Map<String, Object> manifest) {
    String category = manifest.get("category").toString();
    return manifest.containsKey("provides") ? List.of(category, "data_source") : List.of(category);
  }
}
