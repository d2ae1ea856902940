package id.satuwarga.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.identity.AppLinks;
import id.satuwarga.server.platform.config.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerConfigTest {
  private static final String DATABASE = "postgresql://warga:s3cr%2Ft@db.example:5433/satuwarga";
  private static final Map<String, String> SMALLEST =
      Map.of("SATUWARGA_MODE", "sandbox", "DATABASE_URL", DATABASE);

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(SMALLEST);
    variables.put(name, value);
    return variables;
  }

  @Test
  void theSmallestConfigurationIsModeAndDatabase() {
    ServerConfig config = ServerConfig.read(SMALLEST);
    assertThat(config.mode()).isEqualTo(Mode.SANDBOX);
    assertThat(config.ports()).isEqualTo(new ServerConfig.Ports(8080, 8090, 8081));
    assertThat(config.web().publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(config.database().password().reveal()).isEqualTo("s3cr/t");
    assertThat(config.database().port()).isEqualTo(5433);
  }

  @Test
  void secretsPrintAsStars() {
    assertThat(ServerConfig.read(SMALLEST).toString()).contains("***").doesNotContain("s3cr");
  }

  @Test
  void everyMistakeIsToldAtOnceAndNoSecretQuoted() {
    assertThatThrownBy(
            () ->
                ServerConfig.read(
                    Map.of(
                        "SATUWARGA_MODE", "test",
                        "SATUWARGA_PORT", "99999",
                        "SATUWARGA_PUBLIC_URL", "localhost",
                        "SATUWARGA_RATE_LIMITS", "maybe",
                        "SATUWARGA_TRUSTED_PROXIES", "10.0.0.1, proxy.example",
                        "DATABASE_URL", "mysql://user:hunter2@x/y")))
        .hasMessageContaining("SATUWARGA_MODE must be one of sandbox, production")
        .hasMessageContaining("SATUWARGA_PORT must be a port")
        .hasMessageContaining("SATUWARGA_PUBLIC_URL must be an http(s) address")
        .hasMessageContaining("SATUWARGA_RATE_LIMITS must be one of on, off")
        .hasMessageContaining("SATUWARGA_TRUSTED_PROXIES must be IP addresses")
        .hasMessageContaining("DATABASE_URL must be postgresql://")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void theReleasedAppIsNamedByItsCertificates() {
    String bare = "0a".repeat(32);
    AppLinks read =
        ServerConfig.read(
                with("SATUWARGA_ANDROID_CERTIFICATES", bare + ", " + "0A:".repeat(31) + "0A"))
            .identity()
            .appLinks();
    assertThat(read).isEqualTo(new AppLinks("id.satuwarga.app", List.of("0A:".repeat(31) + "0A")));
    assertThat(ServerConfig.read(SMALLEST).identity().appLinks()).isEqualTo(AppLinks.none());
  }

  @Test
  void aCertificateThatIsNoneIsToldAtTheStart() {
    for (String wrong : List.of("0A", "0A:".repeat(32), "SHA256:" + "0a".repeat(32))) {
      assertThatThrownBy(() -> ServerConfig.read(with("SATUWARGA_ANDROID_CERTIFICATES", wrong)))
          .hasMessageContaining("SATUWARGA_ANDROID_CERTIFICATES must be SHA-256 fingerprints");
    }
    assertThatThrownBy(() -> ServerConfig.read(with("SATUWARGA_ANDROID_PACKAGE", "satuwarga")))
        .hasMessageContaining("SATUWARGA_ANDROID_PACKAGE must be the name of an Android app");
    assertThatThrownBy(() -> ServerConfig.read(with("SATUWARGA_ANDROID_PACKAGE", "id.x.app")))
        .hasMessageContaining("SATUWARGA_ANDROID_CERTIFICATES is not set");
  }

  @Test
  void nothingAtAllNamesWhatIsMissing() {
    assertThatThrownBy(() -> ServerConfig.read(Map.of()))
        .hasMessageContaining("SATUWARGA_MODE is not set")
        .hasMessageContaining("DATABASE_URL is not set");
  }

  @Test
  void productionNeedsTheHttpsAddressCitizensSee() {
    assertThatThrownBy(() -> ServerConfig.read(with("SATUWARGA_MODE", "production")))
        .hasMessageContaining("SATUWARGA_PUBLIC_URL");
  }

  @Test
  void whatWeDoNotUnderstandOfTheDatabasesAddressIsRefused() {
    for (String query :
        List.of(
            "ssl=true",
            "sslmode=prefer",
            "sslmode=require&options=-c",
            "sslmode=verify-full",
            "sslmode=require&sslrootcert=/ca.pem",
            "sslmode=verify-ca&sslrootcert=/no/such/file.pem")) {
      assertThatThrownBy(() -> ServerConfig.read(with("DATABASE_URL", DATABASE + "?" + query)))
          .as(query)
          .hasMessageContaining("DATABASE_URL ")
          .hasMessageContaining("ssl")
          .message()
          .doesNotContain("s3cr");
    }
  }

  @Test
  void productionTalksToAnotherMachineEncryptedOnly() {
    String complaint = "DATABASE_URL must ask for TLS";
    assertThatThrownBy(() -> ServerConfig.read(with("SATUWARGA_MODE", "production")))
        .hasMessageContaining(complaint);
    for (String url :
        List.of(DATABASE + "?sslmode=require", "postgresql://warga:s3cr@localhost/satuwarga")) {
      Map<String, String> variables = with("SATUWARGA_MODE", "production");
      variables.put("DATABASE_URL", url);
      assertThatThrownBy(() -> ServerConfig.read(variables))
          .message()
          .doesNotContain("DATABASE_URL");
    }
  }

  @Test
  void portsFollowTheFirstOne() {
    assertThat(ServerConfig.read(with("SATUWARGA_PORT", "9000")).ports())
        .isEqualTo(new ServerConfig.Ports(9000, 9010, 9001));
  }
}
