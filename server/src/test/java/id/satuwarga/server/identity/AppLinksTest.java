package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.platform.config.Secret;
import id.satuwarga.server.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which app Android hands our addresses over to. */
class AppLinksTest {
  @RegisterExtension static final TestServer server = new TestServer();

  private static final AppLinks RELEASED = new AppLinks("id.satuwarga.app", List.of("0A"));

  @Test
  void androidReadsWhichAppMayOpenOurAddresses() {
    server
        .anonymous()
        .get("/.well-known/assetlinks.json")
        .hasStatus(200)
        .hasHeader("Content-Type", "application/json")
        .has("/0/relation/0", "delegate_permission/common.handle_all_urls")
        .has("/0/target/namespace", "android_app")
        .has("/0/target/package_name", "id.satuwarga.app")
        .has("/0/target/sha256_cert_fingerprints/0", "0A:".repeat(31) + "0A");
  }

  @Test
  void anAppThatIsNotNamedIsNotServed() {
    assertThat(AppAddress.isServed(config(Mode.SANDBOX, AppLinks.none()), App.ANDROID_LINK))
        .isFalse();
    assertThat(AppAddress.isServed(config(Mode.SANDBOX, RELEASED), App.ANDROID_LINK)).isTrue();
  }

  @Test
  void whereCitizensAreRealNoCodeGoesByASchemeThatAnyAppCanClaim() {
    assertThat(AppAddress.isServed(config(Mode.SANDBOX, RELEASED), App.ANDROID)).isTrue();
    assertThat(AppAddress.isServed(config(Mode.PRODUCTION, RELEASED), App.ANDROID)).isFalse();
    assertThat(AppAddress.isServed(config(Mode.PRODUCTION, RELEASED), App.ANDROID_LINK)).isTrue();
    assertThat(AppAddress.isServed(config(Mode.PRODUCTION, AppLinks.none()), App.WEB)).isTrue();
  }

  private static IdentityConfig config(Mode mode, AppLinks links) {
    return new IdentityConfig(
        mode,
        "https://warga.example",
        Path.of("unused"),
        new IdentityConfig.Upstream("https://provider.example", "satuwarga", new Secret("x")),
        IdentityConfig.Lifetimes.usual(),
        links);
  }
}
