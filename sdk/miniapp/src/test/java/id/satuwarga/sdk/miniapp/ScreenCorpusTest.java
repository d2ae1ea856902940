package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of api-spec judges parser and schema alike. */
class ScreenCorpusTest {
  static Stream<Case> corpus() throws IOException {
    JsonObject index =
        JsonParser.parseString(new String(bytes("index.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();
    return StreamSupport.stream(index.getAsJsonArray("screens").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(Case::new);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void everyParserComesToTheVerdictOfTheIndex(Case screen) throws IOException {
    if (screen.shown()) {
      String written = Screen.parse(screen.bytes()).json();
      assertThat(Screen.parse(written).json()).isEqualTo(written);
    } else {
      assertThatThrownBy(() -> Screen.parse(screen.bytes()))
          .isInstanceOf(InvalidScreenException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theSchemaComesToTheVerdictOfTheIndex(Case screen) throws IOException {
    if (screen.shown()) {
      assertThat(Schemas.SCREEN.validate(screen.text(), InputFormat.JSON)).isEmpty();
    } else if (screen.judgedBySchema()) {
      assertThat(Schemas.SCREEN.validate(screen.text(), InputFormat.JSON)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void whatIsWrittenAgainFitsTheSchema(Case screen) throws IOException {
    if (screen.shown()) {
      String written = Screen.parse(screen.bytes()).json();
      assertThat(Schemas.SCREEN.validate(written, InputFormat.JSON)).isEmpty();
    }
  }

  static byte[] bytes(String file) throws IOException {
    try (InputStream in =
        ScreenCorpusTest.class.getResourceAsStream("/satuwarga/screens/" + file)) {
      return in.readAllBytes();
    }
  }

  record Case(JsonObject entry) {
    boolean shown() {
      return entry.get("verdict").getAsString().equals("shown");
    }

    boolean judgedBySchema() {
      return entry.has("judge") && entry.get("judge").getAsString().equals("schema");
    }

    byte[] bytes() throws IOException {
      byte[] file = ScreenCorpusTest.bytes(entry.get("file").getAsString());
      if (!entry.has("pad_to")) {
        return file;
      }
      byte[] padded = Arrays.copyOf(file, entry.get("pad_to").getAsInt());
      Arrays.fill(padded, file.length, padded.length, (byte) ' ');
      return padded;
    }

    String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return entry.get("file").getAsString() + ": " + entry.get("why").getAsString();
    }
  }
}
