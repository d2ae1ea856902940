package id.satuwarga.sdk.client.internal;

import id.satuwarga.sdk.client.FileContent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Makes calls that need a token, and renews it when the server does not take it any more. */
@Singleton
public final class Caller implements AutoCloseable {
  private static final int THREADS = 16;
  private static final long IDLE_SECONDS = 30;

  private final Settings settings;
  private final Tries tries;
  private final Bearers bearers;
  private final OkHttpClient http;
  private final ThreadPoolExecutor threads;

  @Inject
  Caller(Settings settings, Tries tries, Bearers bearers, OkHttpClient http) {
    this.settings = settings;
    this.tries = tries;
    this.bearers = bearers;
    this.http = http;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "satuwarga-call");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** A call with its token. */
  interface Asking<T> {
    Call<T> of(Api api, @Nullable String bearer);
  }

  /** A call that is about to be made, with what the builder was told where it says nothing. */
  public Running begin(
      @Nullable String language,
      @Nullable Integer most,
      @Nullable Duration patience,
      @Nullable Duration timeout) {
    return new Running(
        language == null ? settings.language : language,
        most == null ? settings.limits.tries : most,
        patience == null ? settings.limits.patience : patience,
        timeout);
  }

  /** Where calls are made that nobody waits for. */
  public Executor threads() {
    return threads;
  }

  /** Language of the words fit for citizens. */
  public String language() {
    return settings.language;
  }

  @Override
  public void close() {
    threads.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  <T> T ask(Running run, Asking<T> call) throws CallFailed {
    return ask(run, Repeat.ALWAYS, call);
  }

  <T> T ask(Running run, Repeat repeat, Asking<T> call) throws CallFailed {
    return there(answered(run, repeat, call));
  }

  /** For an answer without content. */
  <T> void tell(Running run, Asking<T> call) throws CallFailed {
    T unused = answered(run, Repeat.ALWAYS, call);
  }

  private <T> @Nullable T answered(Running run, Repeat repeat, Asking<T> call) throws CallFailed {
    String bearer = bearers.bearer(run);
    try {
      return tries.run(run, repeat, api -> call.of(api, bearer)).body();
    } catch (CallFailed failed) {
      if (!failed.isStaleToken()) {
        throw bearers.told(failed);
      }
    }
    bearers.forget(bearer);
    String fresh = bearers.bearer(run);
    try {
      return tries.run(run, repeat, api -> call.of(api, fresh)).body();
    } catch (CallFailed failed) {
      throw bearers.told(failed);
    }
  }

  /** The bytes of an answer and what it says they are. */
  static FileContent file(ResponseBody body) throws IOException {
    MediaType type = body.contentType();
    String named = type == null ? "application/octet-stream" : type.type() + "/" + type.subtype();
    return FileContent.of(named, body.bytes());
  }

  static <T> T there(@Nullable T body) throws CallFailed {
    if (body == null) {
      throw CallFailed.unreachable(new IllegalStateException("an answer without content"));
    }
    return body;
  }

  /** What keeps to the contract in form only. */
  static CallFailed broken() {
    return CallFailed.unreachable(new IllegalStateException("an answer outside of the contract"));
  }
}
