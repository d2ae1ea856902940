package id.satuwarga.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

  private List<String> wordsAt(String pointer, Object document) {
    return judge.violations(document).stream()
        .filter(violation -> violation.pointer().equals(pointer))
        .map(violation -> violation.detail().en())
        .toList();
  }
}
