package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.opd.internal.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies webhooks of the server, and signs some for tests. The signature is that of Standard
 * Webhooks: HMAC-SHA256 of id, time and body under a secret that the OPD and the server share. One
 * older or younger than five minutes is not taken.
 *
 * <pre>{@code
 * Webhooks webhooks = Webhooks.of(System.getenv("SATUWARGA_WEBHOOK_SECRET"));
 * Webhook webhook = webhooks.verify(request::getHeader, body);
 * }</pre>
 *
 * <p>It may come again: keep {@link Webhook#id()} under a unique constraint. Safe for many threads.
 */
public final class Webhooks {
  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";
  private static final String VERSION = "v1,";

  private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final long TOLERANCE = Duration.ofMinutes(5).toMillis() / 1000;
  private static final int LONGEST_SIGNATURE = 1_024;

  private final List<WebhookSecret> secrets;
  private final Clock clock;

  private Webhooks(List<WebhookSecret> secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * For webhooks under this secret, and under the others too while one takes the place of another.
   *
   * @param secret as the server gave it: {@code whsec_} and base64 of 24 to 64 bytes
   * @throws IllegalArgumentException when one is none
   */
  public static Webhooks of(String secret, String... others) {
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(WebhookSecret.parse(secret));
    for (String other : others) {
      secrets.add(WebhookSecret.parse(other));
    }
    return new Webhooks(Collections.unmodifiableList(secrets), Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public Webhooks clock(Clock used) {
    return new Webhooks(secrets, Objects.requireNonNull(used, "clock"));
  }

  /**
   * The webhook of a request.
   *
   * @param headers the headers of the request: {@code request::getHeader}
   * @param body the bytes as they came; read as text and written again they would be others
   * @throws NotVerifiedException when it is not taken: answer 401, and do nothing else
   */
  public Webhook verify(Function<String, @Nullable String> headers, byte[] body) {
    String id = header(headers, ID, ID_FORM);
    long seconds = Long.parseLong(header(headers, TIMESTAMP, SECONDS));
    if (Math.abs(clock.instant().getEpochSecond() - seconds) > TOLERANCE) {
      throw new NotVerifiedException("too old or too young");
    }
    String signatures = headers.apply(SIGNATURE);
    if (signatures == null || signatures.length() > LONGEST_SIGNATURE) {
      throw new NotVerifiedException(SIGNATURE);
    }
    if (!isSigned(id, seconds, body, signatures)) {
      throw new NotVerifiedException("signature");
    }
    return new Webhook(id, Instant.ofEpochSecond(seconds), body);
  }

  /** The headers of a webhook under the first secret; for tests of who receives some. */
  public Map<String, String> sign(String id, Instant sentAt, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(ID, id);
    headers.put(TIMESTAMP, Long.toString(sentAt.getEpochSecond()));
    headers.put(SIGNATURE, VERSION + secrets.get(0).sign(id, sentAt.getEpochSecond(), body));
    return headers;
  }

  /** Compares every signature with every secret, so that the time tells nothing. */
  private boolean isSigned(String id, long seconds, byte[] body, String signatures) {
    boolean signed = false;
    for (WebhookSecret secret : secrets) {
      byte[] right = bytes(VERSION + secret.sign(id, seconds, body));
      for (String signature : signatures.split(" ", -1)) {
        signed |= MessageDigest.isEqual(right, bytes(signature));
      }
    }
    return signed;
  }

  private static String header(
      Function<String, @Nullable String> headers, String name, Pattern form) {
    String value = headers.apply(name);
    if (value == null || !form.matcher(value).matches()) {
      throw new NotVerifiedException(name);
    }
    return value;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
