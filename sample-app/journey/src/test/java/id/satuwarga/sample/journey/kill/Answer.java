package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** What came back for one request. */
record Answer(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  boolean is(int status) {
    return status() == status;
  }

  String body() {
    return response.body();
  }

  JsonObject json() {
    return JsonParser.parseString(body()).getAsJsonObject();
  }

  /** The slug of the problem, empty when it is none. */
  String problem() {
    boolean told =
        response.headers().firstValue("Content-Type").orElse("").contains("problem+json");
    return told ? json().get("code").getAsString() : "";
  }

  URI location() {
    return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
  }

  List<String> cookies() {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .toList();
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.uri().getPath()
        + ": "
        + status()
        + " "
        + problem();
  }
}
