package id.satuwarga.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of one OpenAPI document, each found by its JSON pointer. All are parts of one root,
 * because a schema fetched by itself keeps a copy of the whole document.
 */
public final class ContractSchemas {
  private final JsonSchema root;
  private final Map<String, JsonSchema> ready = new ConcurrentHashMap<>();

  /**
   * Of the document.
   *
   * @param formats whether texts are held to the format their schemas name, by rules which know no
   *     address at {@code .example}
   */
  public ContractSchemas(JsonNode document, boolean formats) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(formats)
            .pathType(PathType.JSON_POINTER)
            .preloadJsonSchema(false)
            .build();
    this.root =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://contract.test/openapi.yaml"), document, config);
  }

  /** The schema at {@code pointer}, such as {@code /components/schemas/Problem}. */
  public JsonSchema at(String pointer) {
    return ready.computeIfAbsent(pointer, at -> root.getSubSchema(SchemaLocation.Fragment.of(at)));
  }
}
