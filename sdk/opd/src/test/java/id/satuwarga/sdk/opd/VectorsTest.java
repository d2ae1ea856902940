package id.satuwarga.sdk.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published for every language; this is the one of the SDK. */
class VectorsTest {
  private static final JsonObject TOKENS = read("tokens.json");
  private static final JsonObject WEBHOOKS = read("webhooks.json");
  private static HttpServer keys;

  @BeforeAll
  static void publishKeys() throws IOException {
    byte[] jwks = TOKENS.get("jwks").toString().getBytes(StandardCharsets.UTF_8);
    keys = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    keys.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    keys.start();
  }

  @AfterAll
  static void stop() {
    keys.stop(0);
  }

  @TestFactory
  Stream<DynamicTest> tokensComeToTheirVerdict() {
    VisitTokens tokens =
        VisitTokens.of(
            TOKENS.get("issuer").getAsString(),
            TOKENS.get("audience").getAsString(),
            "http://localhost:" + keys.getAddress().getPort() + "/jwks.json",
            at(TOKENS));
    return vectors(TOKENS)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    name(vector),
                    () -> {
                      String token = vector.get("token").getAsString();
                      boolean data = vector.get("as").getAsString().equals("data");
                      judge(
                          vector,
                          NotVerifiedException.class,
                          () -> {
                            Object taken = data ? tokens.verifyData(token) : tokens.verify(token);
                            assertThat(taken).isNotNull();
                          });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> webhooksComeToTheirVerdict() {
    List<JsonElement> secrets = WEBHOOKS.getAsJsonArray("secrets").asList();
    Webhooks webhooks =
        Webhooks.of(secrets.get(0).getAsString(), secrets.get(1).getAsString()).clock(at(WEBHOOKS));
    return vectors(WEBHOOKS)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    name(vector),
                    () -> {
                      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                      vector
                          .getAsJsonObject("headers")
                          .entrySet()
                          .forEach(it -> headers.put(it.getKey(), it.getValue().getAsString()));
                      String body = vector.get("body").getAsString();
                      judge(
                          vector,
                          NotVerifiedException.class,
                          () ->
                              assertThat(
                                      webhooks
                                          .verify(
                                              headers::get, body.getBytes(StandardCharsets.UTF_8))
                                          .json())
                                  .isEqualTo(body));
                    }));
  }

  @Test
  void thereAreEnoughOfThemAndEachHasItsName() {
    for (JsonObject file : List.of(TOKENS, WEBHOOKS)) {
      assertThat(vectors(file).map(it -> it.get("name").getAsString()).collect(Collectors.toList()))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(20);
      assertThat(
              vectors(file).filter(it -> it.get("verdict").getAsString().equals("taken")).count())
          .isGreaterThan(5);
    }
  }

  private static void judge(
      JsonObject vector, Class<? extends Exception> refusal, Runnable verification) {
    if (vector.get("verdict").getAsString().equals("taken")) {
      verification.run();
    } else {
      assertThatThrownBy(verification::run).isInstanceOf(refusal);
    }
  }

  private static Stream<JsonObject> vectors(JsonObject file) {
    return StreamSupport.stream(file.getAsJsonArray("vectors").spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private static String name(JsonObject vector) {
    return vector.get("verdict").getAsString()
        + " "
        + vector.get("name").getAsString()
        + ": "
        + vector.get("why").getAsString();
  }

  private static Clock at(JsonObject file) {
    return Clock.fixed(Instant.ofEpochSecond(file.get("now").getAsLong()), ZoneOffset.UTC);
  }

  private static JsonObject read(String file) {
    try {
      return JsonParser.parseString(Files.readString(Path.of("../../api-spec/vectors", file)))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
