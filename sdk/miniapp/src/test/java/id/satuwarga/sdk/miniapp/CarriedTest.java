package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.miniapp.internal.InvalidCallException;
import id.satuwarga.sdk.miniapp.internal.element.ItemList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes along from act to act and stays with the citizen. */
class CarriedTest {
  private static final Manifest MANIFEST = Manifest.load(CarriedTest.class, "/apekesah.json");
  private static final Screen SCREEN = Screen.titled("Langkah 2");

  @Test
  void aStateTravelsWithItsScreenThroughEveryChange() {
    Screen screen =
        SCREEN.state("langkah=2").text("Isi").at("/new").in(Language.ENGLISH).submit("go", "Go");

    assertThat(screen.corrected(Action.named("go")).state()).contains("langkah=2");
    assertThat(Screen.parse(screen.json()).state()).contains("langkah=2");
    assertThat(SCREEN.state()).isEmpty();
  }

  @Test
  void aStateIsAtMost4096Bytes() {
    assertThat(SCREEN.state("é".repeat(2_048)).state()).isPresent();
    assertThatThrownBy(() -> SCREEN.state("é".repeat(2_049)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4096 bytes");
    assertThatThrownBy(() -> SCREEN.state("a\u0000")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHostReadsTheLongerStateThatAGatewaySealed() {
    String sealed = "A".repeat(5_512);
    String json = SCREEN.state("s").json().replace("\"s\"", '"' + sealed + '"');

    assertThat(Screen.parse(json).state()).contains(sealed);
    assertThatThrownBy(() -> Screen.parse(json.replace(sealed, "A".repeat(6_001))))
        .isInstanceOf(InvalidScreenException.class);
  }

  @Test
  void anActionBringsTheStateBack() {
    assertThat(read(call("\"state\":\"langkah=2\",", "{}")).action().orElseThrow().state())
        .contains("langkah=2");
    assertThat(read(call("", "{}")).action().orElseThrow().state()).isEmpty();
    for (String state : List.of("7", "{}", "null", '"' + "x".repeat(4_097) + '"')) {
      assertThatThrownBy(() -> read(call("\"state\":" + state + ",", "{}")))
          .isInstanceOf(InvalidCallException.class);
    }
  }

  @Test
  void storageKeepsWhatIsPutAndTellsWhatChanged() {
    Storage storage = Storage.of(Map.of("puskesmas", "Batam Kota", "draft", "x", "same", "1"));

    storage.put("puskesmas", "Sekupang");
    storage.put("new", "2");
    storage.put("gone", "3");
    storage.remove("gone");
    storage.remove("draft");
    storage.put("same", "1");

    assertThat(storage.find("puskesmas")).contains("Sekupang");
    assertThat(storage.find("draft")).isEmpty();
    assertThat(storage.keys()).containsExactly("new", "puskesmas", "same");
    assertThat(SCREEN.json(storage))
        .contains(
            "\"satuwarga:storage\":{\"put\":{\"new\":\"2\",\"puskesmas\":\"Sekupang\"},"
                + "\"remove\":[\"draft\"]}");
    assertThat(Schemas.SCREEN.validate(SCREEN.json(storage), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aScreenThatChangedNothingSaysNothingOfStorage() {
    Storage storage = Storage.of(Map.of("puskesmas", "Batam Kota"));

    assertThat(SCREEN.json(storage)).isEqualTo(SCREEN.json());
  }

  @Test
  void storageRefusesWhatIsOverItsQuotaAndKeepsWhatItHad() {
    Storage storage = Storage.of(Map.of("a", "x".repeat(4_096)));

    for (String key : List.of("", "A", "a b", "é", "../a", "a".repeat(65))) {
      refused(storage, key, "1");
    }
    refused(storage, "b", "x".repeat(4_097));
    refused(storage, "b", "é".repeat(2_049));
    refused(storage, "b", "a\u0000");
    refused(storage, "b", "\uD83D");
    for (String key : List.of("b", "c", "d")) {
      storage.put(key, "x".repeat(4_000));
    }
    refused(storage, "e", "x".repeat(500));
    assertThat(storage.keys()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void storageHasRoomForFiftyKeys() {
    Storage storage = Storage.of(Map.of());
    for (int key = 0; key < 50; key++) {
      storage.put("k" + key, "");
    }

    refused(storage, "one-more", "");
    storage.put("k0", "other");
    assertThat(storage.keys()).hasSize(50);
  }

  @Test
  void aCallBringsWhatIsStored() {
    assertThat(read(call("", "{\"puskesmas\":\"Batam Kota\"}")).storage().find("puskesmas"))
        .contains("Batam Kota");
    for (String bad : List.of("[]", "7", "{\"A\":\"x\"}", "{\"a\":7}", "{\"a\":null}")) {
      assertThatThrownBy(() -> read(call("", bad))).isInstanceOf(InvalidCallException.class);
    }
  }

  @Test
  void whoDoesNotAskForStorageIsToldHowTo() {
    Context context = Context.of(Visit.at(MANIFEST, "/"), "p1");

    assertThatThrownBy(context::storage)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"name\": \"storage\"")
        .hasMessageContaining("req_permissions of miniapp.json");
  }

  @Test
  void logsLearnNothingOfWhatIsStored() {
    assertThat(Storage.of(Map.of("illness", "asthma"))).hasToString("Storage of 1 keys");
  }

  @Test
  void aLongListGoesOnAtAPageOfTheSameMiniApp() {
    List<Item> items = List.of(Item.of("Satu"));

    Screen read = Screen.parse(SCREEN.list(items, "/complaints?after=7").json());

    assertThat(((ItemList) read.elements().get(0)).more()).contains("/complaints?after=7");
    for (String elsewhere :
        List.of("https://contoh.example/", "//contoh.example", "satuwarga://apps/id.b.c/", "x")) {
      assertThatThrownBy(() -> SCREEN.list(items, elsewhere))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void refused(Storage storage, String key, String value) {
    assertThatThrownBy(() -> storage.put(key, value)).isInstanceOf(IllegalArgumentException.class);
  }

  private static GatewayCall read(String json) {
    return GatewayCall.read(json.getBytes(StandardCharsets.UTF_8), MANIFEST);
  }

  private static String call(String state, String storage) {
    return "{\"visit\":{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
        + "\"page\":\"/\",\"params\":{},\"language\":\"en\",\"region\":\"21.71\",\"contract\":1},"
        + "\"storage\":"
        + storage
        + ",\"action\":{\"id\":\"0199c7a2-0000-7c3a-9f10-3a5b7c9d1e2f\",\"name\":\"send\","
        + state
        + "\"inputs\":{}}}";
  }
}
