package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Makes of an answer that is no success what went wrong. */
@Singleton
class ProblemReader {
  private final Gson gson;

  @Inject
  ProblemReader(Gson gson) {
    this.gson = gson;
  }

  CallFailed read(Response<?> response) throws IOException {
    String requestId = response.headers().get("X-Request-Id");
    Duration retryAfter = seconds(response.headers().get("Retry-After"));
    return failure(response.code(), problem(response.errorBody()), requestId, retryAfter);
  }

  /** A problem that stands within an answer. */
  static CallFailed failure(
      int status, ProblemJson problem, @Nullable String requestId, @Nullable Duration retryAfter) {
    List<String> places = new ArrayList<>();
    if (problem.errors != null) {
      for (ProblemJson.Place place : problem.errors) {
        if (place != null && place.pointer != null) {
          places.add(place.pointer);
        }
      }
    }
    String code = problem.code == null ? "http-" + status : problem.code;
    return CallFailed.answered(
        status, code, new CallFailed.Told(requestId, problem.title, retryAfter, places));
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
