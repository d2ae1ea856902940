package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private final Texts texts = Texts.load(TextsTest.class, "/texts/good");

  @Test
  void wordsComeInBothLanguages() {
    Text text = texts.get("list.title");

    assertThat(text.in(Language.INDONESIAN)).isEqualTo("Pengaduan saya – Jum'at");
    assertThat(text.in(Language.ENGLISH)).isEqualTo("My complaints' list");
  }

  @Test
  void valuesStandInTheirPlaces() {
    Text text = texts.get("status", "APK-1", Text.of("selesai", "done"));

    assertThat(text.in(Language.INDONESIAN)).isEqualTo("Pengaduan APK-1: selesai ($1 {x})");
    assertThat(text.in(Language.ENGLISH)).isEqualTo("done: complaint APK-1");
  }

  @Test
  void aValueIsNeverLookedInto() {
    assertThat(texts.get("status", "{1} $0 \\", "x").in(Language.INDONESIAN))
        .isEqualTo("Pengaduan {1} $0 \\: x ($1 {x})");
  }

  @Test
  void aKeyThatIsNoneAndAWrongNumberOfValuesAreNamed() {
    assertThatThrownBy(() -> texts.get("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> texts.get("status", "APK-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status");
  }

  @ParameterizedTest
  @CsvSource({
    "lacking, /texts/lacking/texts_en.properties: farewell is missing",
    "places, /texts/places/texts_en.properties: status has places for [0]",
    "gap, /texts/gap/texts_id.properties: status has no place {0}",
    "twice, /texts/twice/texts_id.properties: greeting stands twice",
    "latin, /texts/latin/texts_id.properties cannot be read as UTF-8",
    "nowhere, /texts/nowhere/texts_id.properties is not on the class path",
  })
  void whatIsWrongIsFoundAtTheStart(String folder, String problem) {
    assertThatThrownBy(() -> Texts.load(TextsTest.class, "/texts/" + folder + "/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aScreenSpeaksThem() {
    Context context =
        Context.of(
                Visit.at(Manifest.load(TextsTest.class, "/apekesah.json"), "/")
                    .language(Language.ENGLISH),
                "p1")
            .storage(Storage.of(Map.of()));

    assertThat(context.say(texts.get("list.title"))).isEqualTo("My complaints' list");
  }
}
