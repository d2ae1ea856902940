package id.satuwarga.simulator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;

/** The manifest as it is registered here: the same, but every operator answers on this machine. */
final class StagedManifest {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String ENDPOINT = "endpoint";

  private StagedManifest() {}

  /** A mini-app that is embedded in the citizen app elsewhere is remote here. */
  static String at(URI endpoint, String manifest) {
    JsonObject staged = GSON.fromJson(manifest, JsonObject.class);
    staged.addProperty("placement", "remote");
    staged.addProperty(ENDPOINT, endpoint.toString());
    if (staged.has("operators")) {
      for (JsonElement operator : staged.getAsJsonArray("operators")) {
        operator.getAsJsonObject().addProperty(ENDPOINT, endpoint.toString());
      }
    }
    return GSON.toJson(staged);
  }

  /** What citizens know it by. */
  static String name(String manifest) {
    JsonObject name = GSON.fromJson(manifest, JsonObject.class).getAsJsonObject("name");
    return name.get("id").getAsString();
  }

  static String opd(String manifest) {
    return GSON.fromJson(manifest, JsonObject.class).get("opd").getAsString();
  }
}
