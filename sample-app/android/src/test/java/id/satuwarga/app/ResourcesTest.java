package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** What Android reads before the app runs: its words in both languages, and the shortcut. */
public class ResourcesTest {
  private static final Pattern STRING =
      Pattern.compile("<string name=\"([^\"]+)\">([^<]+)</string>");
  private static final Pattern USED = Pattern.compile("@string/(\\w+)");

  @Test
  public void everyWordIsThereInBothLanguages() throws Exception {
    Map<String, String> indonesian = words("values");
    Map<String, String> english = words("values-en");

    assertThat(english.keySet()).isEqualTo(indonesian.keySet()).isNotEmpty();
    english.forEach(
        (name, words) -> {
          if (!name.equals("app_name")) {
            assertThat(words).as(name).isNotEqualTo(indonesian.get(name));
          }
        });
  }

  @Test
  public void noWordsStandWhereTheyCannotBeTranslated() throws Exception {
    String both = read("src/main/AndroidManifest.xml") + read("src/main/res/xml/shortcuts.xml");

    assertThat(both).doesNotContainPattern("(?i)label=\"(?!@string/)[^\"]*\"");
    Matcher used = USED.matcher(both);
    while (used.find()) {
      assertThat(words("values")).containsKey(used.group(1));
    }
  }

  @Test
  public void theEmergencyShortcutOpensThePanicButton() throws Exception {
    String shortcuts = read("src/main/res/xml/shortcuts.xml");

    assertThat(shortcuts)
        .contains("android:data=\"" + ServiceActivity.EMERGENCY + "\"")
        .contains("android:targetClass=\"" + ServiceActivity.class.getName() + "\"");
    assertThat(Manifest.debug().values("activity", "name"))
        .contains(ServiceActivity.class.getName());
    assertThat(List.of(Manifest.debug().values("meta-data", "resource")).toString())
        .contains("@xml/shortcuts");
  }

  private static Map<String, String> words(String folder) throws Exception {
    Map<String, String> words = new TreeMap<>();
    Matcher found = STRING.matcher(read("src/main/res/" + folder + "/strings.xml"));
    while (found.find()) {
      words.put(found.group(1), found.group(2));
    }
    return words;
  }

  private static String read(String file) throws Exception {
    return Files.readString(Path.of(file));
  }
}
