package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * FCM outside of every process that is killed: takes each message after the time that a real one
 * needs, and brings it to the phone with the token.
 */
final class Messenger implements AutoCloseable {
  private static final String PROJECT = "satuwarga-killed";
  private static final int ROUND_TRIP_MILLIS = 20;
  private static final int THREADS = 160;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Phones phones;

  Messenger(Phones phones) throws IOException {
    this.phones = phones;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** What makes a server send here. */
  Map<String, String> environment(Path folder) throws IOException, GeneralSecurityException {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    JsonObject account = new JsonObject();
    account.addProperty("type", "service_account");
    account.addProperty("project_id", PROJECT);
    account.addProperty("private_key_id", "killed");
    account.addProperty("private_key", newKey());
    account.addProperty("client_email", "push@satuwarga.example");
    account.addProperty("client_id", "0");
    account.addProperty("token_uri", address + "token");
    Path file = Files.writeString(folder.resolve("fcm-account.json"), account.toString());
    return Map.of("SATUWARGA_FCM_CREDENTIALS", file.toString(), "SATUWARGA_FCM_STAND_IN", address);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/token")) {
        reply(
            exchange,
            "{\"access_token\":\"killed\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
      } else if (path.equals("/v1/projects/" + PROJECT + "/messages:send")) {
        JsonObject message =
            JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("message");
        phones.ring(message.get("token").getAsString(), message.getAsJsonObject("data"));
        TimeUnit.MILLISECONDS.sleep(ROUND_TRIP_MILLIS);
        reply(exchange, "{\"name\":\"projects/" + PROJECT + "/messages/1\"}");
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String newKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
