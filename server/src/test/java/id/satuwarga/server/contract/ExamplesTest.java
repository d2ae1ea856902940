package id.satuwarga.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.satuwarga.server.testing.ContractSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reader of the contract sees what each thing looks like, and what they see is right. */
class ExamplesTest {
  private static final JsonNode DOCUMENT =
      read("openapi.yaml", new ObjectMapper(new YAMLFactory()));
  private final ContractSchemas schemas = new ContractSchemas(DOCUMENT, true);

  private static JsonNode read(String name, ObjectMapper mapper) {
    try (InputStream file =
        ExamplesTest.class.getClassLoader().getResourceAsStream("satuwarga/" + name)) {
      return mapper.readTree(file);
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  @Test
  void everySchemaShowsAnExample() {
    List<String> without = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (schema.getValue().path("examples").isEmpty()) {
                without.add(schema.getKey());
              }
            });
    assertThat(without).isEmpty();
  }

  @Test
  void everyBodyShowsAnExample() {
    List<String> without = new ArrayList<>();
    bodies(DOCUMENT.get("paths"), "", without);
    bodies(DOCUMENT.get("webhooks"), "", without);
    assertThat(without).isEmpty();
  }

  /** Of its own or by its schema's name; the bytes of a file need none. */
  private static void bodies(JsonNode node, String at, List<String> without) {
    node.properties()
        .forEach(
            member -> {
              String place = at + "/" + member.getKey();
              if (member.getKey().equals("content")) {
                member
                    .getValue()
                    .properties()
                    .forEach(
                        type -> {
                          if (!isShown(type.getValue())) {
                            without.add(place + "/" + type.getKey());
                          }
                        });
              } else if (member.getValue().isObject()) {
                bodies(member.getValue(), place, without);
              }
            });
  }

  private static boolean isShown(JsonNode body) {
    JsonNode schema = body.path("schema");
    return body.has("example")
        || schema.path("$ref").asText().startsWith("#/components/schemas/")
        || schema.path("contentEncoding").asText().equals("binary");
  }

  @Test
  void everyExampleIsWhatItsSchemaSays() {
    List<String> wrong = new ArrayList<>();
    int judged = examples(DOCUMENT, "", wrong);
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(100);
  }

  /**
   * Judges what stands in {@code examples} of any schema, at whatever depth; how many there are.
   */
  private int examples(JsonNode node, String at, List<String> wrong) {
    int judged = 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String below = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      if (member.getKey().equals("examples") && member.getValue().isArray()) {
        for (JsonNode example : member.getValue()) {
          judge(at, example, wrong);
          judged++;
        }
      } else {
        judged += examples(member.getValue(), below, wrong);
      }
    }
    return judged;
  }

  private void judge(String at, JsonNode example, List<String> wrong) {
    schemas.at(at).validate(example).forEach(breach -> wrong.add(at + ": " + breach));
  }

  @Test
  void theExamplesOfManifestAndScreenPassTheSchemasThatSayMore() {
    assertThat(breaches("miniapp.schema.json", "Manifest")).isEmpty();
    assertThat(breaches("screen.schema.json", "Screen")).isEmpty();
  }

  private static List<String> breaches(String schema, String name) {
    JsonNode example = DOCUMENT.at("/components/schemas/" + name + "/examples/0");
    JsonNode rules = read(schema, new ObjectMapper());
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(rules.toString(), InputFormat.JSON)
        .validate(example)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
