package id.satuwarga.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen's walk through the provider and back, step by step, as a browser takes it. */
final class SignInWalk {
  static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-0";
  static final String STATE = "state-of-the-app";
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
  private final TestServer server;
  private final String app;

  SignInWalk(TestServer server, String app) {
    this.server = server;
    this.app = app;
  }

  /** Where the browser was sent, and the cookie it keeps. */
  record Started(URI provider, String cookie) {}

  Started start() {
    TestReply reply =
        server
            .anonymous()
            .get(
                "/v1/sign-in?client_id="
                    + app
                    + "&code_challenge="
                    + Pkce.challenge(VERIFIER)
                    + "&state="
                    + STATE)
            .hasStatus(303);
    String cookie = reply.header("Set-Cookie").orElseThrow();
    return new Started(location(reply), cookie.substring(0, cookie.indexOf(';')));
  }

  /** Takes the person on the provider's page; answers the way back. */
  URI choose(Started started, String person) {
    TestReply page =
        server.provider().get("/authorize?" + started.provider().getRawQuery()).hasStatus(200);
    Matcher request = REQUEST.matcher(page.text());
    assertThat(request.find()).isTrue();
    return location(
        server
            .provider()
            .postForm(
                "/authorize",
                Map.of("request", request.group(1).replace("&amp;", "&"), "person", person))
            .hasStatus(303));
  }

  /** Comes back to the server with the cookie; answers where it leads. */
  TestReply comeBack(URI callback, String cookie) {
    TestClient browser = server.anonymous();
    return (cookie.isEmpty() ? browser : browser.with("Cookie", cookie))
        .get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  /** The one-time code at the end of the whole walk. */
  String code(String person) {
    Started started = start();
    URI back = location(comeBack(choose(started, person), started.cookie()).hasStatus(303));
    assertThat(query(back)).containsEntry("state", STATE);
    return query(back).get("code");
  }

  TestReply session(String code) {
    return session(code, VERIFIER);
  }

  TestReply session(String code, String verifier) {
    return server
        .anonymous()
        .post(
            "/v1/session",
            Map.of(
                "code", code, "code_verifier", verifier, "client_id", app, "device_name", "Uji"));
  }

  /** Signed in: the answer with the tokens. */
  TestReply signIn(String person) {
    return session(code(person)).hasStatus(201);
  }

  static URI location(TestReply reply) {
    return URI.create(reply.header("Location").orElseThrow());
  }

  static Map<String, String> query(URI address) {
    Map<String, String> values = new LinkedHashMap<>();
    String query = address.getRawQuery();
    if (query == null) {
      query = address.getRawSchemeSpecificPart().replaceFirst("^[^?]*\\?", "");
    }
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
