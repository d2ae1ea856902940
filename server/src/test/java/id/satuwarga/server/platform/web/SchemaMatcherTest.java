package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quick checks and the engine they save us from have to agree on every value. */
class SchemaMatcherTest {
  private static final long SEED = 20_261_122;
  private static final int VALUES = 40;
  private static final List<String> FILES =
      List.of("satuwarga/screen.schema.json", "satuwarga/miniapp.schema.json");
  private final Random random = new Random(SEED);
  private final SchemaValues values = new SchemaValues(random);

  private static List<JsonObject> requestSchemas() {
    Vertx vertx = Vertx.vertx();
    try {
      return Stream.of("satuwarga/openapi.yaml", "satuwarga/simulated-provider.yaml")
          .map(name -> TestServer.await(Contract.load(vertx, name)))
          .flatMap(contract -> contract.operations().stream())
          .flatMap(
              operation ->
                  Stream.concat(
                      operation.parameters().stream().map(Parameter::schema),
                      operation.requestBody().stream()
                          .flatMap(body -> body.schemas().entrySet().stream())
                          .filter(body -> isJudged(body.getKey()))
                          .map(Map.Entry::getValue)))
          .toList();
    } finally {
      TestServer.await(vertx.close());
    }
  }

  private static boolean isJudged(String mediaType) {
    return MediaTypes.isJson(mediaType) || mediaType.equals(MediaTypes.FORM);
  }

  private static JsonObject file(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            SchemaMatcherTest.class.getClassLoader().getResourceAsStream(name), name)) {
      return new JsonObject(Buffer.buffer(file.readAllBytes()));
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  @Test
  void everySchemaOfOursIsUnderstood() {
    assertThat(requestSchemas().stream().filter(schema -> SchemaMatcher.of(schema).isEmpty()))
        .isEmpty();
    assertThat(FILES).allMatch(name -> SchemaMatcher.of(file(name)).isPresent());
  }

  @Test
  void whatIsNotUnderstoodIsLeftToTheEngine() {
    for (String schema :
        List.of("{\"$ref\": \"elsewhere.json\"}", "{\"$ref\": \"#/$defs/nowhere\"}")) {
      assertThat(SchemaMatcher.of(new JsonObject(schema))).as(schema).isEmpty();
    }
  }

  @Test
  void requestsAreJudgedAsTheEngineJudgesThem() {
    List<JsonObject> all = new ArrayList<>();
    requestSchemas().forEach(schema -> collect(schema, all));
    Map<Boolean, Integer> counts = new HashMap<>();
    for (JsonObject schema : all) {
      SchemaMatch match = SchemaMatcher.of(schema).orElseThrow();
      Validator engine = SchemaCheck.engine(schema);
      for (int i = 0; i < VALUES; i++) {
        counts.merge(agree(match, engine, schema, values.of(schema)), 1, Integer::sum);
      }
    }
    assertThat(counts.get(true)).as("values that fit").isGreaterThan(1000);
    assertThat(counts.get(false)).as("values that do not").isGreaterThan(1000);
  }

  /** The schema and all that stand in it. */
  private static void collect(Object schema, List<JsonObject> all) {
    if (schema instanceof JsonObject object) {
      all.add(object);
      object
          .getJsonObject("properties", new JsonObject())
          .forEach(member -> collect(member.getValue(), all));
      collect(object.getValue("items"), all);
      collect(object.getValue("additionalProperties"), all);
      object.getJsonArray("allOf", new JsonArray()).forEach(part -> collect(part, all));
    }
  }

  @Test
  void screensAreJudgedAsTheEngineJudgesThem() {
    JsonObject schema = file("satuwarga/screen.schema.json");
    SchemaMatch match = SchemaMatcher.of(schema).orElseThrow();
    Validator engine = SchemaCheck.engine(schema);
    Map<Boolean, Integer> counts = new HashMap<>();
    for (Object entry : file("satuwarga/screens/index.json").getJsonArray("screens")) {
      String name = "satuwarga/screens/" + ((JsonObject) entry).getString("file");
      readable(name)
          .ifPresent(
              screen -> {
                for (int i = 0; i < VALUES; i++) {
                  Object tried = i == 0 ? screen : values.changed(screen);
                  counts.merge(agree(match, engine, schema, tried), 1, Integer::sum);
                }
              });
    }
    assertThat(counts.get(true)).as("Screens that fit").isGreaterThan(50);
    assertThat(counts.get(false)).as("Screens that do not").isGreaterThan(50);
  }

  private static Optional<Object> readable(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            SchemaMatcherTest.class.getClassLoader().getResourceAsStream(name), name)) {
      byte[] bytes = file.readAllBytes();
      return bytes.length > 20_000 ? Optional.empty() : DocumentJudge.read(Buffer.buffer(bytes));
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  private static boolean agree(
      SchemaMatch match, Validator engine, JsonObject schema, Object value) {
    boolean fits = match.fits(value);
    assertThat(fits).as("%s against %s", value, schema).isEqualTo(engineTakes(engine, value));
    return fits;
  }

  /** It trips over some values, as {@link SchemaCheck} knows. */
  private static boolean engineTakes(Validator engine, Object value) {
    try {
      return Boolean.TRUE.equals(engine.validate(SchemaValues.wrap(value)).getValid());
    } catch (StringIndexOutOfBoundsException | StackOverflowError tripped) {
      return false;
    }
  }
}
