package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hostile ones stand in api-spec/vectors/webhooks.json. */
class WebhooksTest {
  private static final String SECRET = secret(32);
  private static final byte[] BODY = "{\"type\":\"test\"}".getBytes(StandardCharsets.UTF_8);

  private final Ticking clock = new Ticking();
  private final Webhooks webhooks = Webhooks.of(SECRET).clock(clock);

  @Test
  void whatIsSignedForATestIsTaken() {
    Map<String, String> headers = webhooks.sign("msg_1", clock.instant(), BODY);

    Webhook webhook = webhooks.verify(headers::get, BODY);

    assertThat(webhook.id()).isEqualTo("msg_1");
    assertThat(webhook.sentAt()).isEqualTo(clock.instant());
    assertThat(webhook.json()).isEqualTo("{\"type\":\"test\"}");
    assertThat(webhook).hasToString("Webhook msg_1");
  }

  @Test
  void itIsTakenForFiveMinutes() {
    Map<String, String> headers = webhooks.sign("msg_1", clock.instant(), BODY);

    clock.pass(Duration.ofMinutes(5));
    webhooks.verify(headers::get, BODY);
    clock.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> webhooks.verify(headers::get, BODY))
        .isInstanceOf(NotVerifiedException.class)
        .hasMessage("too old or too young");
  }

  @Test
  void aSecretTakesThePlaceOfAnotherWithoutAGap() {
    String next = secret(24);
    Map<String, String> former = webhooks.sign("msg_1", clock.instant(), BODY);
    Webhooks both = Webhooks.of(next, SECRET).clock(clock);

    assertThat(both.verify(former::get, BODY).id()).isEqualTo("msg_1");
    Map<String, String> current = both.sign("msg_2", clock.instant(), BODY);
    assertThat(both.verify(current::get, BODY).id()).isEqualTo("msg_2");
    assertThatThrownBy(() -> webhooks.verify(current::get, BODY))
        .isInstanceOf(NotVerifiedException.class);
  }

  @Test
  void whatIsNoSecretIsToldAtTheStartAndNotRepeated() {
    for (String bad : List.of("", "whsec_", secret(23), secret(65), "whsec_?ieA=", "c2VjcmV0")) {
      assertThatThrownBy(() -> Webhooks.of(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a webhook secret is whsec_ and base64");
    }
  }

  private static String secret(int length) {
    byte[] key = new byte[length];
    key[length - 1] = (byte) length;
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }
}
