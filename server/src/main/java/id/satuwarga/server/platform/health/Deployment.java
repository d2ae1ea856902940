package id.satuwarga.server.platform.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this deployment tells everybody about itself. */
public record Deployment(
    String mode, String name, String version, String issuer, @Nullable String tileUrl) {
  private static final int MINI_APP_CONTRACT = 1;

  /** The languages of every screen. */
  public List<String> languages() {
    return List.of("id", "en");
  }

  /** Highest mini-app contract this server speaks. */
  public int contract() {
    return MINI_APP_CONTRACT;
  }
}
