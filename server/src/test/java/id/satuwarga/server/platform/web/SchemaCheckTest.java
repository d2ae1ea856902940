package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
  private static final SchemaCheck UNIQUE =
      new SchemaCheck(
          new JsonObject(
              """
              {"type": "object", "properties": {
                "names": {"type": "array", "maxItems": 20, "uniqueItems": true}}}
              """));

  private static List<Violation> judge(List<?> names) {
    return UNIQUE.violations("", new JsonObject().put("names", new JsonArray(names)));
  }

  @Test
  void whatMustDifferIsCompared() {
    assertThat(judge(List.of("a", "b"))).isEmpty();
    assertThat(judge(List.of("a", "a"))).hasSize(1);
  }

  @Test
  void aListMuchTooLongIsRefusedBeforeItsItemsAreCompared() {
    List<String> many = IntStream.range(0, 200_000).mapToObj(i -> "name " + i).toList();
    List<Violation> found = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> judge(many));
    assertThat(found).hasSize(1);
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> judge(List.of(many))))
        .as("however deep it stands")
        .hasSize(1);
  }

  @Test
  void anAddressWithoutANameIsRefusedThoughTheEngineTripsOverIt() {
    SchemaCheck email = new SchemaCheck(new JsonObject("{\"format\": \"email\"}"));
    assertThat(email.violations("/email", "siti@warga.example")).isEmpty();
    assertThat(email.violations("/email", "")).hasSize(1);
    assertThat(email.violations("/email", "@warga.example")).hasSize(1);
  }
}
