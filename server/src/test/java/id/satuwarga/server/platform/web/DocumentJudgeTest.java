package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJudgeTest {
  private final DocumentJudge judge = DocumentJudge.ofResource("satuwarga/miniapp.schema.json");

  @Test
  void aMemberWithAWrongValueIsNotCalledUnknown() {
    assertThat(wordsAt("/category", Map.of("category", "makanan")))
        .singleElement()
        .asString()
        .startsWith("must be one of");
  }

  @Test
  void aMemberNobodyKnowsIsCalledUnknown() {
    assertThat(wordsAt("/colour", Map.of("colour", "red")))
        .containsExactly("is not known; leave it out");
  }

  @Test
  void theBoundIsNamedAlsoBehindAReference() {
    assertThat(wordsAt("/opd", Map.of("opd", "x")))
        .singleElement()
        .asString()
        .startsWith("must match ^[a-z0-9]");
  }

  @Test
  void whatIsNoProperJsonIsNoDocument() {
    assertThat(DocumentJudge.read(Buffer.buffer("{\"a\":1,\"a\":2}"))).isEmpty();
    assertThat(DocumentJudge.read(Buffer.buffer("{} {}"))).isEmpty();
    assertThat(DocumentJudge.read(Buffer.buffer("[".repeat(40) + "]".repeat(40)))).isEmpty();
    assertThat(DocumentJudge.read(Buffer.buffer("null"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "a\u202Eb", "\u0007", " ", "a\n"})
  void aTextOfAManifestIsPlain(String text) {
    assertThat(wordsAt("/name/id", Map.of("name", Map.of("id", text, "en", "Name")))).hasSize(1);
    assertThat(wordsAt("/name/en", Map.of("name", Map.of("id", text, "en", "A name")))).isEmpty();
  }

  @Test
  void noTextOfAManifestMakesItsJudgeSlowOrOverflow() {
    Map<String, Object> hostile =
        Map.of(
            "name", Map.of("id", "a".repeat(60_000) + "\u0007", "en", " ".repeat(60_000)),
            "endpoint", "https://a" + "/a".repeat(60_000),
            "pages", List.of(Map.of("route", "/a".repeat(60_000), "label", Map.of())),
            "replaces", List.of(Map.of("name", "x", "package", "a" + ".a".repeat(60_000))));

    List<Violation> found =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> judge.violations(hostile));

    assertThat(found.stream().map(Violation::pointer))
        .contains("/name/id", "/name/en", "/endpoint", "/pages/0/route", "/replaces/0/package");
  }

  @Test
  void anEndpointHasNoEmptySteps() {
    for (String fine : List.of("https://a.id", "https://a.id/", "https://a.id:80/a/b/")) {
      assertThat(wordsAt("/endpoint", Map.of("endpoint", fine))).as(fine).isEmpty();
    }
    for (String broken : List.of("https://a.id//", "https://a.id/a//b", "https://a.id/a b")) {
      assertThat(wordsAt("/endpoint", Map.of("endpoint", broken))).as(broken).hasSize(1);
    }
  }

  private List<String> wordsAt(String pointer, Object document) {
    return judge.violations(document).stream()
        .filter(violation -> violation.pointer().equals(pointer))
        .map(violation -> violation.detail().en())
        .toList();
  }
}
