package id.satuwarga.sdk.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.sdk.miniapp.internal.GatewayCall;
import id.satuwarga.sdk.miniapp.internal.InvalidCallException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataRequestTest {
  private static final Manifest MANIFEST =
      Manifest.parse(
          Manifest.load(DataRequestTest.class, "/apekesah.json")
              .json()
              .replaceFirst(
                  "\\{",
                  "{\"provides\":[{\"source\":\"family-card\",\"fields\":[\"number\",\"address\"],"
                      + "\"description\":{\"id\":\"Kartu keluarga\",\"en\":\"Family card\"}}],"));
  private static final String CALL =
      "{\"source\":\"family-card\",\"fields\":[\"address\",\"number\",\"address\"],\"language\":\"en\","
          + "\"reader\":{\"app_id\":\"id.kepri.kendaraan\",\"opd\":\"samsat-kepri\",\"purpose\":{\"id\":\"Mencocokkan"
          + " pemilik\",\"en\":\"Matching the owner\"},\"legal_basis\":\"UU 22/2009 pasal 64\"}}";

  @Test
  void aRequestSaysWhatIsAskedByWhomAndWhatFor() {
    DataRequest request = read(CALL);

    assertThat(request.source()).isEqualTo("family-card");
    assertThat(request.fields()).containsExactly("address", "number");
    assertThat(request.readerApp()).isEqualTo("id.kepri.kendaraan");
    assertThat(request.readerOpd()).isEqualTo("samsat-kepri");
    assertThat(request.purpose()).isEqualTo(Text.of("Mencocokkan pemilik", "Matching the owner"));
    assertThat(request.legalBasis()).contains("UU 22/2009 pasal 64");
    assertThat(request.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void whatTheManifestDoesNotProvideIsNotRead() {
    assertThatThrownBy(() -> read(CALL.replace("family-card", "birth-certificate")))
        .isInstanceOf(InvalidCallException.class)
        .hasMessageStartingWith("/source");
    assertThatThrownBy(() -> read(CALL.replace("number", "nik")))
        .isInstanceOf(InvalidCallException.class)
        .hasMessageStartingWith("/fields/1");
  }

  @Test
  void aRequestOutsideOfTheContractIsRefused() {
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            CALL.replace("\"source\":", "\"source\":\"family-card\",\"source\":"),
            CALL.replace("[\"address\",\"number\",\"address\"]", "[]"),
            CALL.replace("[\"address\",\"number\",\"address\"]", "\"address\""),
            CALL.replace("\"address\"", "7"),
            CALL.replace("\"en\",\"reader\"", "7,\"reader\""),
            CALL.replace("id.kepri.kendaraan", "id kepri\\nFAKE LOG LINE"),
            CALL.replace("samsat-kepri", ""),
            CALL.replace("Mencocokkan pemilik", " "),
            CALL.replace("\"UU 22/2009 pasal 64\"", "{}"))) {
      assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(InvalidCallException.class);
    }
  }

  @Test
  void aContextForARequestSpeaksItsLanguageAndHasNoStorage() {
    Context context = Context.of(read(CALL), "p1_subject");

    assertThat(context.subject()).isEqualTo("p1_subject");
    assertThat(context.say("Halo", "Hello")).isEqualTo("Hello");
    assertThatThrownBy(context::storage).isInstanceOf(IllegalStateException.class);
  }

  private static DataRequest read(String json) {
    return GatewayCall.data(json.getBytes(StandardCharsets.UTF_8), MANIFEST);
  }
}
