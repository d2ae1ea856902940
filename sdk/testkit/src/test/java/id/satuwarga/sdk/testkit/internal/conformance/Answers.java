package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Answers that no good endpoint gives. */
final class Answers {
  private Answers() {}

  static Answer of(int status, String type, String body) {
    return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO, null);
  }

  static Answer screen() {
    return of(200, "application/json", Screen.titled("Tidak semestinya").json());
  }

  static Answer problem(int status) {
    return of(
        status,
        "application/problem+json",
        "{\"type\":\"about:blank\",\"title\":\"Salah\",\"detail\":\"Coba lagi.\",\"status\":"
            + status
            + "}");
  }

  static Answer changed(Answer good, String part, String instead) {
    String text = good.text().replace(part, instead);
    return new Answer(
        good.status(), good.type(), text.getBytes(StandardCharsets.UTF_8), good.took(), null);
  }

  static String body(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  /** The same call with another body. */
  static Request with(Request request, String body) {
    Request other = Request.post(request.path(), body);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      other = other.with(header.getKey(), header.getValue());
    }
    return other;
  }

  /** Whether it opens this page; whatever else is wrong with it. */
  static boolean opens(Request request, String page) {
    return request.path().equals("/open") && body(request).contains("\"page\":\"" + page + "\"");
  }
}
