package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** An answer of the API and the request it belongs to. */
public record Answer(HttpResponse<String> response) {
  private static final Gson GSON = new Gson();

  private record Problem(String code, String detail) {}

  public Answer expect(int status) throws SetUpException {
    if (response.statusCode() == status) {
      return this;
    }
    throw new SetUpException(
        String.format(
            "%s %s: %d %s",
            response.request().method(),
            response.request().uri().getPath(),
            response.statusCode(),
            problem()));
  }

  public boolean is(int status) {
    return response.statusCode() == status;
  }

  public <T> T as(Class<T> type) throws SetUpException {
    T value = GSON.fromJson(response.body(), type);
    if (value == null) {
      throw new SetUpException(response.request().uri().getPath() + " answered without a body");
    }
    return value;
  }

  URI location() throws SetUpException {
    String location =
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(
                () ->
                    new SetUpException(
                        response.request().uri().getPath() + " answered without Location"));
    return response.request().uri().resolve(location);
  }

  public String body() {
    return response.body();
  }

  List<String> setCookies() {
    return response.headers().allValues("Set-Cookie");
  }

  private String problem() {
    if (!response.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
      return "";
    }
    Problem problem = GSON.fromJson(response.body(), Problem.class);
    return problem.code() + ": " + problem.detail();
  }
}
