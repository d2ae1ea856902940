package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Makes a call again and again where that is safe, until it ends well or will not. */
@Singleton
class Tries {
  private final Settings settings;
  private final Gson gson;
  private final Backoff backoff;

  @Inject
  Tries(Settings settings, Gson gson, Backoff backoff) {
    this.settings = settings;
    this.gson = gson;
    this.backoff = backoff;
  }

  /** Every call that comes here is safe to repeat: a read, a token, or one with its own key. */
  <T> Response<T> run(Supplier<Call<T>> calls) throws CallFailed {
    for (int attempt = 1; ; attempt++) {
      CallFailed failure;
      try {
        Response<T> response = once(calls.get(), attempt);
        if (response.isSuccessful()) {
          return response;
        }
        failure = read(response);
      } catch (IOException | JsonParseException e) {
        failure = CallFailed.unreachable(e);
      }
      pauseOrThrow(attempt, failure);
    }
  }

  private void pauseOrThrow(int attempt, CallFailed failure) throws CallFailed {
    Optional<Duration> pause = backoff.before(attempt, failure.askedToWait());
    if (!failure.mayPass() || attempt >= settings.limits.tries || !pause.isPresent()) {
      throw failure;
    }
    try {
      backoff.pause(pause.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailed.unreachable(e);
    }
  }

  private <T> Response<T> once(Call<T> call, int attempt) throws IOException {
    Request request = call.request();
    String what = request.method() + " " + request.url().encodedPath();
    long started = System.nanoTime();
    try {
      Response<T> response = call.execute();
      String id = response.headers().get("X-Request-Id");
      told(what + " " + response.code(), started, attempt, id == null ? "unknown" : id);
      return response;
    } catch (IOException e) {
      told(what + " " + e.getClass().getSimpleName(), started, attempt, "unanswered");
      throw e;
    }
  }

  private void told(String what, long started, int attempt, String requestId) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    settings.surroundings.log.accept(
        String.format(
            Locale.ROOT, "%s in %d ms, try %d, request %s", what, millis, attempt, requestId));
  }

  private CallFailed read(Response<?> response) throws IOException {
    ProblemJson problem = problem(response.errorBody());
    List<String> places = new ArrayList<>();
    if (problem.errors != null) {
      for (ProblemJson.Place place : problem.errors) {
        if (place != null && place.pointer != null) {
          places.add(place.pointer);
        }
      }
    }
    String code = problem.code == null ? "http-" + response.code() : problem.code;
    return CallFailed.answered(
        response.code(),
        code,
        new CallFailed.Told(
            response.headers().get("X-Request-Id"),
            problem.title,
            seconds(response.headers().get("Retry-After")),
            places));
  }

  private ProblemJson problem(@Nullable ResponseBody body) throws IOException {
    try (ResponseBody open = body) {
      ProblemJson problem =
          open == null ? null : gson.fromJson(open.charStream(), ProblemJson.class);
      return problem == null ? new ProblemJson() : problem;
    } catch (JsonParseException e) {
      return new ProblemJson();
    }
  }

  private static @Nullable Duration seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }
}
