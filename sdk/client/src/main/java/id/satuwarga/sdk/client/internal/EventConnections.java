package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import java.io.IOException;
import java.time.Duration;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Opens live streams: the same way to the server, without an end to a call. */
@Singleton
class EventConnections {
  /** The server says something every 15 seconds, if only that it is there. */
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private final Settings settings;
  private final SessionTokens tokens;
  private final OkHttpClient http;
  private final Gson gson;

  @Inject
  EventConnections(Settings settings, SessionTokens tokens, OkHttpClient http, Gson gson) {
    this.settings = settings;
    this.tokens = tokens;
    this.gson = gson;
    OkHttpClient.Builder endless =
        http.newBuilder().callTimeout(Duration.ZERO).readTimeout(SILENCE);
    endless.interceptors().removeIf(BoundedAnswers.class::isInstance);
    this.http = endless.build();
  }

  void log(String line) {
    settings.surroundings.log.accept(line);
  }

  Gson gson() {
    return gson;
  }

  /** A bearer and the connection it opened. */
  static final class Connection implements AutoCloseable {
    final String bearer;
    final ResponseBody body;

    Connection(String bearer, ResponseBody body) {
      this.bearer = bearer;
      this.body = body;
    }

    @Override
    public void close() {
      body.close();
    }
  }

  /**
   * @param after the last event that is known; null for what comes from now on
   */
  Connection open(Running run, @Nullable Long after) throws CallFailed {
    String bearer = tokens.bearer(run);
    Request.Builder request =
        new Request.Builder()
            .url(settings.place.address + "v1/inbox/stream")
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream")
            .header("Accept-Language", settings.language);
    if (after != null) {
      request.header("Last-Event-ID", Long.toString(after));
    }
    okhttp3.Call call = http.newCall(request.build());
    run.onCancel(call::cancel);
    try {
      Response response = call.execute();
      ResponseBody body = response.body();
      settings.surroundings.log.accept("GET /v1/inbox/stream " + response.code());
      if (response.code() == 200 && body != null) {
        return new Connection(bearer, body);
      }
      response.close();
      if (response.code() == 401) {
        tokens.forget(bearer);
      }
      throw CallFailed.unreachable(new IOException("the stream answered " + response.code()));
    } catch (IOException e) {
      throw CallFailed.unreachable(e);
    }
  }

  /** The token of this stream has run out. */
  void expired(Connection connection) {
    tokens.forget(connection.bearer);
  }
}
