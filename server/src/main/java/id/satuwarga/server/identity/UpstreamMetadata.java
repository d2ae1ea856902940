package id.satuwarga.server.identity;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundRequest;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.jwt.VerifyingKey;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What the national identity provider publishes about itself, remembered for an hour. */
@Singleton
final class UpstreamMetadata {
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  /** An unknown key id makes us look again, but not more often than this. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_KEYS = 50;
  private final OutboundDoor door;
  private final Clock clock;
  private final String issuer;
  private volatile Optional<Published> known = Optional.empty();
  private Optional<Future<Published>> running = Optional.empty();

  @Inject
  UpstreamMetadata(OutboundDoor door, Clock clock, IdentityConfig config) {
    this.door = door;
    this.clock = clock;
    this.issuer = config.upstream().issuer();
  }

  private record Published(
      OIDCProviderMetadata provider, Map<String, VerifyingKey> keys, Instant readAt) {}

  Future<OIDCProviderMetadata> provider() {
    return published(GOOD_FOR).map(Published::provider);
  }

  Future<VerifyingKey> key(String keyId) {
    return published(GOOD_FOR)
        .compose(
            now -> now.keys().containsKey(keyId) ? Future.succeededFuture(now) : published(PAUSE))
        .map(
            latest ->
                Optional.ofNullable(latest.keys().get(keyId))
                    .orElseThrow(() -> UpstreamFailure.notBelieved("signed by an unknown key")));
  }

  private Future<Published> published(Duration goodFor) {
    Instant oldest = clock.instant().minus(goodFor);
    return known
        .filter(published -> published.readAt().isAfter(oldest))
        .map(Future::succeededFuture)
        .orElseGet(this::read);
  }

  /** However many ask at once, the provider is read once; all get that answer. */
  private synchronized Future<Published> read() {
    if (running.isPresent()) {
      return running.get();
    }
    Future<Published> reading = fetch();
    running = Optional.of(reading);
    reading.onComplete(done -> finished());
    return reading;
  }

  private synchronized void finished() {
    running = Optional.empty();
  }

  private Future<Published> fetch() {
    Instant now = clock.instant();
    return get(issuer + "/.well-known/openid-configuration")
        .map(this::judge)
        .compose(
            provider ->
                get(provider.getJWKSetURI().toString())
                    .map(text -> new Published(provider, keys(text), now)))
        .onSuccess(published -> known = Optional.of(published));
  }

  private OIDCProviderMetadata judge(String text) {
    try {
      OIDCProviderMetadata provider = OIDCProviderMetadata.parse(text);
      if (provider.getIssuer().getValue().equals(issuer)
          && provider.getAuthorizationEndpointURI() != null
          && provider.getTokenEndpointURI() != null
          && provider.getJWKSetURI() != null) {
        return provider;
      }
    } catch (ParseException broken) {
      throw UpstreamFailure.notBelieved("its configuration cannot be read");
    }
    throw UpstreamFailure.notBelieved("its configuration is another's or not complete");
  }

  /** Keys we cannot use are passed over: a provider may have some for others. */
  private static Map<String, VerifyingKey> keys(String text) {
    Map<String, VerifyingKey> keys = new HashMap<>();
    try {
      List<VerifyingKey> usable = new ArrayList<>();
      for (var jwk : Json.tree(text).path("keys")) {
        VerifyingKey.find(jwk).ifPresent(usable::add);
      }
      usable.stream().limit(MOST_KEYS).forEach(key -> keys.put(key.keyId(), key));
    } catch (IllegalArgumentException broken) {
      throw UpstreamFailure.notBelieved("its keys cannot be read");
    }
    return Map.copyOf(keys);
  }

  private Future<String> get(String url) {
    return door.send(OutboundRequest.get(url).within(TIMEOUT).atMost(MOST_BYTES))
        .recover(UpstreamFailure::unavailable)
        .map(
            reply -> {
              if (reply.status() != 200) {
                throw UpstreamFailure.unavailable("it answered " + reply.status());
              }
              return reply.body().toString(StandardCharsets.UTF_8);
            });
  }
}
