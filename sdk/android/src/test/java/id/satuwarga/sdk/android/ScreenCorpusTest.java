package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.InvalidScreenException;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The corpus that judges every parser and renderer judges this one too. */
@RunWith(RobolectricTestRunner.class)
public class ScreenCorpusTest {
  @Test
  public void everyScreenIsShownOrRefusedAsTheIndexSays() throws IOException {
    int shown = 0;
    for (JsonElement each : index()) {
      JsonObject entry = each.getAsJsonObject();
      String file = entry.get("file").getAsString();
      byte[] bytes = padded(entry, read(file));
      if (entry.get("verdict").getAsString().equals("shown")) {
        Screen screen = Screen.parse(bytes);
        Shown view = Shown.of(screen);
        assertThat(view.texts()).as(file).contains(screen.title());
        screen.inputs().forEach(it -> assertThat(labels(view)).as(file).contains(it.label()));
        screen.buttons().forEach(it -> assertThat(view.texts()).as(file).contains(it.label()));
        shown++;
      } else {
        assertThatThrownBy(() -> Screen.parse(bytes))
            .as(file)
            .isInstanceOf(InvalidScreenException.class);
      }
    }
    assertThat(shown).isGreaterThan(10);
  }

  private static String labels(Shown view) {
    return String.join("\n", view.texts());
  }

  private static Iterable<JsonElement> index() throws IOException {
    return JsonParser.parseString(new String(read("index.json"), StandardCharsets.UTF_8))
        .getAsJsonObject()
        .getAsJsonArray("screens");
  }

  private static byte[] padded(JsonObject entry, byte[] file) {
    if (!entry.has("pad_to")) {
      return file;
    }
    byte[] padded = Arrays.copyOf(file, entry.get("pad_to").getAsInt());
    Arrays.fill(padded, file.length, padded.length, (byte) ' ');
    return padded;
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in =
        ScreenCorpusTest.class.getResourceAsStream("/satuwarga/screens/" + file)) {
      return in.readAllBytes();
    }
  }
}
