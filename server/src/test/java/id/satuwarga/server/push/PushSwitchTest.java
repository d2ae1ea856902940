package id.satuwarga.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.notice.Post;
import id.satuwarga.server.testing.Configs;
import id.satuwarga.server.testing.TestServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Push can be off, and it can be tried without telling anybody. */
class PushSwitchTest {
  @RegisterExtension
  static final TestServer server =
      new TestServer(
          config ->
              Configs.with(
                  config,
                  new PushConfig(
                      Optional.empty(),
                      true,
                      PushConfig.USUAL_QUOTA,
                      false,
                      true,
                      Optional.empty())));

  @Test
  void aDryRunIsJudgedAndTellsNobody() {
    Post post = new Post(server);
    post.open();
    server
        .as("siti")
        .post("/v1/devices", Map.of("token", "fictitious-token-of-a-phone"))
        .hasStatus(200);

    post.tell("siti", "Kabar");

    PushTest.soon(() -> fcm().at("/counters/taken").asInt() == 1);
    assertThat(fcm().get("messages")).isEmpty();
  }

  @Test
  void withoutCredentialsOrStandInThereIsNoPush() {
    assertThat(PushModule.site(PushConfig.none(), Set.of())).isEmpty();
  }

  private static JsonNode fcm() {
    return server.provider().get("/fcm").hasStatus(200).json();
  }
}
