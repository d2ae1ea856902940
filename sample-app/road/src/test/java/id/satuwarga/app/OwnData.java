package id.satuwarga.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import id.satuwarga.sample.system.setup.Pkce;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.TimeUnit;

/**
 * All that the server holds about a citizen, as it shows it to them: also what a phone reported.
 */
final class OwnData {
  private static final int TRIES = 9;

  /** All that is held may be asked for ten times a minute. */
  private static final long PAUSE = 8;

  private final URI server;
  private final Browser browser = new Browser();
  private final String token;

  /** Signs in once more, as on another device. */
  OwnData(URI server, String person) throws IOException, InterruptedException {
    this.server = server;
    String verifier = Pkce.random();
    URI back =
        browser.signIn(
            server.resolve(
                "/v1/sign-in?client_id=android&code_challenge="
                    + Pkce.challenge(verifier)
                    + "&state="
                    + Pkce.random()),
            person);
    JsonObject session = new JsonObject();
    session.addProperty("code", Browser.parameter(back, "code"));
    session.addProperty("code_verifier", verifier);
    session.addProperty("client_id", "android");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/v1/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(session.toString()));
    token =
        json(Browser.expect(201, browser.send(request)).body()).get("access_token").getAsString();
  }

  /** Waits until the delivery of this notice to the phone has come so far. */
  void awaitDelivery(String noticeId, String state) throws IOException, InterruptedException {
    String now = "";
    for (int tries = 0; tries < TRIES && !now.equals(state); tries++) {
      TimeUnit.SECONDS.sleep(tries == 0 ? 1 : PAUSE);
      now = delivery(noticeId);
    }
    if (!now.equals(state)) {
      throw new AssertionError("the delivery is not " + state + " but " + now);
    }
  }

  /** What the server knows of the way of this notice to the phone. */
  String delivery(String noticeId) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/v1/me/export"))
            .header("Authorization", "Bearer " + token);
    JsonObject push =
        json(Browser.expect(200, browser.send(request)).body())
            .getAsJsonObject("sections")
            .getAsJsonObject("push");
    for (JsonElement one : push.getAsJsonObject("deliveries").getAsJsonArray("items")) {
      JsonObject delivery = one.getAsJsonObject();
      if (delivery.get("notice_id").getAsString().equals(noticeId)) {
        return delivery.get("state").getAsString();
      }
    }
    return "nowhere";
  }

  private static JsonObject json(String body) {
    return JsonParser.parseString(body).getAsJsonObject();
  }
}
