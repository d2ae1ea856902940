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

  @Test
  void aTextTooLongNeverReachesItsPattern() {
    SchemaCheck check =
        new SchemaCheck(
            new JsonObject(
                """
                {"type": "string", "maxLength": 50, "pattern": "^(/[a-z]+|(a|a)*)*$"}
                """));

    assertThat(check.violations("", "/a/b")).isEmpty();
    assertThat(check.violations("", "/A")).hasSize(1);
    for (String text : List.of("/a".repeat(30_000), "a".repeat(60) + "!")) {
      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check.violations("", text)))
          .singleElement()
          .satisfies(found -> assertThat(found.detail().en()).isEqualTo("at most 50 characters"));
    }
  }

  @Test
  void anAddressTooLongNeverReachesTheCheckOfItsForm() {
    SchemaCheck check =
        new SchemaCheck(
            new JsonObject().put("type", "string").put("format", "uri").put("maxLength", 300));

    assertThat(check.violations("", "https://dinkes.batam.go.id/a?b=c")).isEmpty();
    assertThat(check.violations("", "no address"))
        .singleElement()
        .satisfies(found -> assertThat(found.detail().en()).isEqualTo("must have the form uri"));
    assertThat(check.violations("", "https://a.id/" + "a/".repeat(30_000))).hasSize(1);
  }

  @Test
  void aPatternMayStandAnywhereInTheText() {
    SchemaCheck check = new SchemaCheck(new JsonObject().put("pattern", "x|y$"));

    assertThat(check.violations("", "a\nx b")).isEmpty();
    assertThat(check.violations("", "ay")).isEmpty();
    assertThat(check.violations("", "ya")).hasSize(1);
  }
}
