package id.satuwarga.server.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON as somebody else wrote it: no name twice, not too deep, nothing behind it, all text clean,
 * so that every later reader sees the same.
 */
final class StrictJson {
  private static final int DEEPEST = 32;
  private static final ObjectMapper STRICT = strict();

  private StrictJson() {}

  private static ObjectMapper strict() {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .maxNameLength(1000)
                    .build())
            .build();
    return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** A tree of maps, lists and scalars, or the problem {@code request-malformed}. */
  static @Nullable Object read(Buffer body) {
    try {
      // from text: of bytes the parser guesses the charset, and would take UTF-16 as well
      return TextHygiene.cleanTree(STRICT.readValue(utf8(body), Object.class));
    } catch (JsonProcessingException broken) {
      throw notJson().asException();
    }
  }

  private static Problem notJson() {
    return WebProblems.requestMalformed(
        Text.of(
            "isi bukan JSON yang benar, terlalu dalam, atau ada nama berulang",
            "the body is not proper JSON, nested too deep, or names something twice"));
  }

  /** The body as text, or the same problem. */
  static String utf8(Buffer body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.getBytes()))
          .toString();
    } catch (CharacterCodingException broken) {
      throw WebProblems.requestMalformed(Text.of("isi bukan UTF-8", "the body is not UTF-8"))
          .asException();
    }
  }
}
