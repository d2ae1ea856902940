package id.satuwarga.sdk.client.internal;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Response;

/** Makes a call again and again where that is safe, until it ends well or will not. */
@Singleton
class Tries {
  private final Settings settings;
  private final Apis apis;
  private final Backoff backoff;
  private final Pacer pacer;
  private final ProblemReader problems;

  @Inject
  Tries(Settings settings, Apis apis, Backoff backoff, Pacer pacer, ProblemReader problems) {
    this.settings = settings;
    this.apis = apis;
    this.backoff = backoff;
    this.pacer = pacer;
    this.problems = problems;
  }

  /** What is safe to repeat: a read, a token, whatever carries a key or an id of its own. */
  <T> Response<T> run(Running run, Function<Api, Call<T>> calls) throws CallFailed {
    return run(run, Repeat.ALWAYS, calls);
  }

  <T> Response<T> run(Running run, Repeat repeat, Function<Api, Call<T>> calls) throws CallFailed {
    for (int attempt = 1; ; ) {
      CallFailed failure;
      Call<T> call = calls.apply(apis.in(run.language));
      try {
        Response<T> response = once(run, call, attempt);
        if (response.isSuccessful()) {
          return response;
        }
        failure = problems.read(response);
      } catch (IOException | JsonParseException e) {
        failure = run.isCancelled() ? CallFailed.cancelled() : CallFailed.unreachable(e);
      }
      if (failure.kind() == CallFailed.Kind.THROTTLED) {
        waitForTurn(run, call.request(), failure);
      } else {
        pauseOrThrow(run, repeat, attempt, failure);
        attempt++;
      }
    }
  }

  /** What was throttled was not done, and is no try that failed. */
  private void waitForTurn(Running run, Request request, CallFailed failure) throws CallFailed {
    if (failure.code().equals("too-many-requests")) {
      pacer.closed(request, failure.retryAfter());
    }
    if (!run.waitForTurn(backoff.before(1, failure.retryAfter()))) {
      throw failure;
    }
  }

  private void pauseOrThrow(Running run, Repeat repeat, int attempt, CallFailed failure)
      throws CallFailed {
    if (!repeat.allows(failure) || attempt >= run.tries) {
      throw failure;
    }
    Duration asked = failure.askedToWait();
    Duration pause = backoff.before(attempt, asked);
    if (asked == null) {
      run.pause(pause);
    } else if (!run.waitForTurn(pause)) {
      throw failure;
    }
  }

  private <T> Response<T> once(Running run, Call<T> call, int attempt)
      throws IOException, CallFailed {
    Request request = call.request();
    pacer.await(request, run);
    String what = request.method() + " " + request.url().encodedPath();
    long started = System.nanoTime();
    try {
      run.begin(call);
      Response<T> response = call.execute();
      String id = response.headers().get("X-Request-Id");
      told(what + " " + response.code(), started, attempt, id == null ? "unknown" : id);
      pacer.told(request, response.headers());
      return response;
    } catch (IOException e) {
      told(what + " " + e.getClass().getSimpleName(), started, attempt, "unanswered");
      throw e;
    } finally {
      pacer.ended(request);
    }
  }

  private void told(String what, long started, int attempt, String requestId) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    settings.surroundings.log.accept(
        String.format(
            Locale.ROOT, "%s in %d ms, try %d, request %s", what, millis, attempt, requestId));
  }
}
