package id.satuwarga.sdk.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A server that answers as the contract says, and can be told to fail first. */
final class OpdServer extends Dispatcher implements AutoCloseable {
  static final String NOTICE =
      "{\"notice_id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e2f\",\"app_id\":\"id.batam.apekesah\","
          + "\"category\":\"complaint_status\",\"reference\":\"complaint-42\",\"state\":\"accepted\","
          + "\"sent_at\":\"2026-11-22T03:30:00Z\"}";

  final MockWebServer web = new MockWebServer();
  final List<RecordedRequest> seen = new CopyOnWriteArrayList<>();
  final List<JsonObject> assertions = new CopyOnWriteArrayList<>();
  volatile String issuer;
  final AtomicInteger tokens = new AtomicInteger();
  private final Deque<MockResponse> first = new ArrayDeque<>();

  OpdServer() throws IOException {
    web.setDispatcher(this);
    web.start();
    issuer = url();
  }

  /** Answers this before it answers well. */
  OpdServer answersFirst(MockResponse... failures) {
    synchronized (first) {
      first.addAll(List.of(failures));
    }
    return this;
  }

  String url() {
    return "http://localhost:" + web.getPort();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getPath();
    if (path.equals("/v1/deployment")) {
      return json(200, "{\"mode\":\"sandbox\",\"issuer\":\"" + issuer + "\"}");
    }
    if (path.equals("/v1/token")) {
      assertions.add(assertion(request.getBody().readUtf8()));
      return json(
          200,
          "{\"access_token\":\"t"
              + tokens.incrementAndGet()
              + "\",\"token_type\":\"Bearer\",\"expires_in\":600}");
    }
    seen.add(request);
    synchronized (first) {
      if (!first.isEmpty()) {
        return first.poll();
      }
    }
    if (path.startsWith("/v1/uploads/")) {
      return new MockResponse().setHeader("Content-Type", "image/png").setBody("PNG");
    }
    if (path.equals("/v1/notices/bulk")) {
      return json(200, taken(request.getBody().clone().readUtf8()));
    }
    return json(request.getMethod().equals("POST") ? 202 : 200, NOTICE);
  }

  private static String taken(String bulk) {
    JsonArray items = new JsonArray();
    for (JsonElement notice :
        JsonParser.parseString(bulk).getAsJsonObject().getAsJsonArray("items")) {
      String reference = notice.getAsJsonObject().get("reference").getAsString();
      JsonObject item = new JsonObject();
      item.addProperty("reference", reference);
      item.add("notice", JsonParser.parseString(NOTICE.replace("complaint-42", reference)));
      items.add(item);
    }
    JsonObject reply = new JsonObject();
    reply.add("items", items);
    return reply.toString();
  }

  static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setHeader("X-Request-Id", "req-" + status)
        .setBody(body);
  }

  static MockResponse problem(int status, String code) {
    return json(
            status,
            "{\"code\":\""
                + code
                + "\",\"title\":\"Judul masalah\",\"status\":"
                + status
                + ",\"errors\":[{\"pointer\":\"/subject\",\"detail\":\"x\"}]}")
        .setHeader("Content-Type", "application/problem+json");
  }

  /** Who asks for a token, by the form. */
  static String opdOf(String form) {
    return assertion(form).getAsJsonObject("claims").get("iss").getAsString();
  }

  private static JsonObject assertion(String form) {
    String jwt = form.replaceAll(".*client_assertion=([^&]+).*", "$1");
    String[] parts = jwt.split("\\.", -1);
    JsonObject both = new JsonObject();
    for (int at = 0; at < 2; at++) {
      String json = new String(Base64.getUrlDecoder().decode(parts[at]), StandardCharsets.UTF_8);
      both.add(at == 0 ? "header" : "claims", JsonParser.parseString(json));
    }
    both.addProperty("jwt", jwt);
    return both;
  }

  @Override
  public void close() throws IOException {
    web.shutdown();
  }
}
