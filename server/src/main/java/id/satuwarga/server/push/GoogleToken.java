package id.satuwarga.server.push;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import id.satuwarga.server.platform.http.StandInConnections;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;

/** The token of our service account, fetched once for all who wait and again before it runs out. */
final class GoogleToken {
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final Duration SPARE = Duration.ofMinutes(5);
  private final FcmSite site;
  private final Vertx vertx;
  private final Clock clock;
  private Optional<Future<Held>> held = Optional.empty();

  GoogleToken(FcmSite site, Vertx vertx, Clock clock) {
    this.site = site;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** A token, and of which project it is. */
  record Held(String token, String project, Instant until) {
    @Override
    public String toString() {
      return "Held[***]";
    }
  }

  synchronized Future<Held> get() {
    boolean useless =
        held.isEmpty()
            || held.get().failed()
            || (held.get().succeeded() && !held.get().result().until().isAfter(clock.instant()));
    if (useless) {
      held = Optional.of(vertx.executeBlocking(this::fetch));
    }
    return held.get();
  }

  /** FCM did not want it. */
  synchronized void forget(Held refused) {
    if (held.isPresent() && held.get().succeeded() && held.get().result().equals(refused)) {
      held = Optional.empty();
    }
  }

  private Held fetch() throws IOException {
    ServiceAccountCredentials account =
        (ServiceAccountCredentials)
            GoogleCredentials.fromStream(
                new ByteArrayInputStream(
                    site.serviceAccount().reveal().getBytes(StandardCharsets.UTF_8)),
                this::transport);
    AccessToken token = account.createScoped(SCOPE).refreshAccessToken();
    Date end = token.getExpirationTime();
    Instant until = end == null ? clock.instant() : end.toInstant().minus(SPARE);
    return new Held(
        token.getTokenValue(), Objects.requireNonNull(account.getProjectId(), "project_id"), until);
  }

  private HttpTransport transport() {
    return site.standIn()
        .<HttpTransport>map(
            there ->
                new NetHttpTransport.Builder()
                    .setConnectionFactory(new StandInConnections(there))
                    .build())
        .orElseGet(NetHttpTransport::new);
  }
}
