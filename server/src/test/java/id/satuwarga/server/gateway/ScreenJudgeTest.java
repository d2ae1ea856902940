package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Violation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScreenJudgeTest {
  private final ScreenJudge judge = new ScreenJudge();

  @TestFactory
  Stream<DynamicTest> comesToTheVerdictOfTheCorpus() {
    JsonNode index = Json.tree(new String(corpus("index.json"), StandardCharsets.UTF_8));
    return StreamSupport.stream(index.get("screens").spliterator(), false)
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.get("verdict").asText() + ": " + entry.get("why").asText(),
                    () ->
                        assertThat(judge.judge(answer(entry)).screen().isPresent())
                            .isEqualTo(entry.get("verdict").asText().equals("shown"))));
  }

  @Test
  void namesThePlaceThatBreaksARule() {
    Buffer answer =
        Buffer.buffer(
            """
            {"type":"AdaptiveCard","version":"1.5","lang":"id","title":"Formulir","body":[
              {"type":"Input.Text","id":"a","label":"Nama"},
              {"type":"Input.Text","id":"a","label":"Nama lagi"}]}
            """);

    assertThat(judge.judge(answer).violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/body/1/id"));
  }

  @Test
  void aScreenThatHoldsTooMuchIsNotLookedAtAnyFurther() {
    assertThat(refusedAt("{\"type\":\"\"},".repeat(16_000))).containsExactly("/body");
    assertThat(refusedAt(fill("FactSet", "facts", 20_000))).containsExactly("/body/0/facts");
    assertThat(refusedAt(fill("Table", "rows", 20_000))).containsExactly("/body/0/rows");
    assertThat(refusedAt(fill("Input.ChoiceSet", "choices", 20_000)))
        .containsExactly("/body/0/choices");
  }

  @Test
  void aScreenOfAnyShapeIsJudged() {
    for (String body : List.of("7", "{\"a\":7}", "[[7]]", "[null]", "[{\"type\":{}}]")) {
      String screen =
          "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"lang\":\"id\",\"title\":\"A\",\"body\":%s}";
      assertThat(judge.judge(Buffer.buffer(screen.formatted(body))).violations())
          .as(body)
          .isNotEmpty();
    }
  }

  private List<String> refusedAt(String elements) {
    String screen = "{\"body\":[" + elements + "{}]}";
    return judge.judge(Buffer.buffer(screen)).violations().stream()
        .map(Violation::pointer)
        .toList();
  }

  private static String fill(String type, String list, int length) {
    return "{\"type\":\"" + type + "\",\"" + list + "\":[" + "{},".repeat(length) + "{}]},";
  }

  private static Buffer answer(JsonNode entry) {
    byte[] file = corpus(entry.get("file").asText());
    byte[] padded = Arrays.copyOf(file, Math.max(file.length, entry.path("pad_to").asInt()));
    Arrays.fill(padded, file.length, padded.length, (byte) ' ');
    return Buffer.buffer(padded);
  }

  private static byte[] corpus(String file) {
    try (InputStream in = ScreenJudgeTest.class.getResourceAsStream("/satuwarga/screens/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
