package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.view.ViewGroup;
import android.widget.AdapterView;
import android.widget.EditText;
import android.widget.TextView;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/**
 * Every element of the profile as Android shows it: the same as on the web ({@code
 * ScreensAlikeIT}), and nothing without a name.
 */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
public class StructureTest {
  private static final Path API = Path.of("../../api-spec");

  @Test
  public void androidShowsWhatIsWrittenDownForBothAndNamesWhatCanBeTouched() throws IOException {
    Map<String, Path> screens = screens();
    int touched = 0;
    for (Map.Entry<String, Path> each : screens.entrySet()) {
      Shown shown = shown(each.getValue());
      String structure = Structure.of(shown.pane.view());
      Path golden = golden(each.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(golden, structure);
      }
      assertThat(structure).as(each.getKey()).isEqualTo(Files.readString(golden));
      touched += named(each.getKey(), shown);
    }
    assertThat(screens).hasSizeGreaterThanOrEqualTo(30);
    assertThat(touched).isGreaterThan(100);
  }

  @Test
  public void soDoFormsAtTwiceTheTextSizeByNightFromRightToLeft() throws IOException {
    RuntimeEnvironment.setFontScale(2);
    RuntimeEnvironment.setQualifiers("+ldrtl-night");
    for (Map.Entry<String, Path> each : screens().entrySet()) {
      String written = Files.readString(golden(each.getKey()));
      if (written.contains("\ninput ")) {
        Shown shown = shown(each.getValue());
        assertThat(Structure.of(shown.pane.view())).isEqualTo(written);
        assertThat(named(each.getKey(), shown)).isPositive();
      }
    }
  }

  /** How many can be touched, all of which have a name. */
  private static int named(String screen, Shown shown) {
    List<View> views = shown.views();
    Set<Integer> labelled = views.stream().map(View::getLabelFor).collect(Collectors.toSet());
    List<View> touched =
        views.stream()
            .filter(it -> it.isClickable() || (it.isFocusable() && !isFrame(it)))
            .collect(Collectors.toList());
    assertThat(touched).as(screen).allMatch(it -> isNamed(it, labelled));
    return touched.size();
  }

  private static Path golden(String screen) {
    return API.resolve("structures").resolve(screen + ".txt");
  }

  /** What only scrolls, or holds what is named by itself. */
  private static boolean isFrame(View view) {
    return view instanceof ViewGroup group
        && !(view instanceof AdapterView)
        && view.getContentDescription() == null
        && group.getChildCount() > 0;
  }

  private static boolean isNamed(View view, Set<Integer> labelled) {
    boolean says = view instanceof TextView text && text.getText().length() > 0;
    return view.getContentDescription() != null
        || labelled.contains(view.getId())
        || (says && !(view instanceof EditText));
  }

  private static Shown shown(Path file) throws IOException {
    return Shown.of(Screen.parse(Files.readAllBytes(file)), new PicturedBatam());
  }

  /** Those of the folder, and those of the corpus that are shown. */
  private static Map<String, Path> screens() throws IOException {
    Map<String, Path> screens = new LinkedHashMap<>();
    List<Path> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(API.resolve("structures"))) {
      files.filter(it -> it.toString().endsWith(".json")).sorted().forEach(own::add);
    }
    own.forEach(it -> screens.put(it.getFileName().toString().replace(".json", ""), it));
    Path corpus = API.resolve("screens");
    for (JsonElement each :
        JsonParser.parseString(Files.readString(corpus.resolve("index.json")))
            .getAsJsonObject()
            .getAsJsonArray("screens")) {
      JsonObject entry = each.getAsJsonObject();
      String file = entry.get("file").getAsString();
      if (entry.get("verdict").getAsString().equals("shown")) {
        screens.put(file.replace(".json", ""), corpus.resolve(file));
      }
    }
    return screens;
  }

  /** A device that can show any image. */
  private static final class PicturedBatam extends BatamDevices {
    @Override
    public byte[] image(String ref) {
      return new byte[] {1};
    }
  }
}
