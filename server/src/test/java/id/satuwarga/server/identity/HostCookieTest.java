package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where citizens come by https, the browser's cookies belong to this host and to no sister. */
class HostCookieTest {
  private static final String PUBLIC = "https://warga.example";

  @RegisterExtension
  static final TestServer server =
      new TestServer(
          config ->
              Configs.with(
                  config,
                  new IdentityConfig(
                      config.mode(),
                      PUBLIC,
                      config.identity().keysFile(),
                      config.identity().upstream(),
                      config.identity().lifetimes(),
                      config.identity().appLinks())));

  private final SignInWalk web = new SignInWalk(server, "web");

  @Test
  void noSisterDomainCanPlantTheCookieOfASession() {
    String set = web.signIn("siti").header("Set-Cookie").orElseThrow();

    assertThat(set).startsWith("__Host-satuwarga_refresh=").contains("; Path=/;");
    server
        .anonymous()
        .with("Cookie", set.substring("__Host-".length(), set.indexOf(';')))
        .with("Origin", PUBLIC)
        .post("/v1/session/refresh")
        .hasStatus(401);
    TestReply renewed =
        server
            .anonymous()
            .with("Cookie", set.substring(0, set.indexOf(';')))
            .with("Origin", PUBLIC)
            .post("/v1/session/refresh")
            .hasStatus(200);
    assertThat(renewed.header("Set-Cookie").orElseThrow()).startsWith("__Host-");
  }

  @Test
  void norThatOfASignIn() {
    assertThat(web.start().cookie()).startsWith("__Host-satuwarga_sign_in_");
  }
}
