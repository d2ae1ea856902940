package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A released app, whose browser comes back by an address of the server. */
class AppLinkTest {
  private static final String RETURN = "https://warga.example/android/signed-in";
  private CitizenServer server;
  private CitizenApp app;
  private String state;

  @BeforeEach
  void begin() throws IOException {
    server = new CitizenServer();
    app =
        SatuWarga.at(server.url())
            .issuer("https://warga.example/")
            .appLink()
            .citizen(SessionKeeper.inMemory(), "Ponsel Siti");
    String address = app.signIn();
    assertThat(address).startsWith(server.url() + "/v1/sign-in?client_id=android-link&");
    state = address.replaceAll(".*&state=([^&]+).*", "$1");
  }

  @AfterEach
  void stop() throws IOException {
    app.close();
    server.close();
  }

  @Test
  void theBrowserComesBackByAnAddressOfTheServer() throws Exception {
    Profile me = app.finishSignIn(RETURN + "?code=once&state=" + state).execute();

    assertThat(me.name()).isEqualTo("Siti Rahmawati");
    assertThat(server.seen.get(0).getBody().readUtf8()).contains("\"client_id\":\"android-link\"");
  }

  @Test
  void noOtherAddressIsTheWayBack() throws Exception {
    for (String other :
        new String[] {
          "id.satuwarga.app:/signed-in",
          RETURN + "/",
          RETURN + "2",
          "http://warga.example/android/signed-in",
          "https://warga.example.evil.example/android/signed-in",
          "https://warga.example:444/android/signed-in",
          "https://siti@warga.example/android/signed-in",
          ""
        }) {
      assertThatThrownBy(
              () -> app.finishSignIn(other + "?code=once&state=" + state).execute(), other)
          .isInstanceOf(RefusedException.class)
          .hasMessage("sign-in-rejected");
    }
    assertThat(server.seen).as("no code went out").isEmpty();
    app.finishSignIn(RETURN + "?code=once&state=" + state).execute();
  }

  @Test
  void anAppThatIsNotReleasedDoesNotComeBackByALink() {
    CitizenApp debug = SatuWarga.at(server.url()).citizen(SessionKeeper.inMemory(), "Ponsel uji");
    String begun = debug.signIn().replaceAll(".*&state=([^&]+).*", "$1");

    assertThatThrownBy(
            () ->
                debug
                    .finishSignIn(server.url() + "/android/signed-in?code=once&state=" + begun)
                    .execute())
        .hasMessage("sign-in-rejected");
    debug.close();
  }
}
