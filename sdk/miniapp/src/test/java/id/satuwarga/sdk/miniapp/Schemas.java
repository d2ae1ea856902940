package id.satuwarga.sdk.miniapp;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The schemas of api-spec, read by a validator that is not ours. */
final class Schemas {
  static final JsonSchema SCREEN = load("screen.schema.json");
  static final JsonSchema MANIFEST = load("miniapp.schema.json");

  private Schemas() {}

  private static JsonSchema load(String file) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Schemas.class.getResourceAsStream("/satuwarga/" + file));
  }
}
