package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonObject;
import id.satuwarga.sample.system.setup.Pkce;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Set;

/**
 * A citizen's app: keeps its session alive and repeats what was not answered, to the letter, with
 * the same ids. A 500 is noted: the database's absence is no bug, and may not look like one.
 */
final class Phone {
  private static final Set<Integer> COME_AGAIN = Set.of(408, 429, 500, 502, 503, 504);

  private final URI server;
  private final String person;
  private final Ledger ledger;
  private final Patience patience = new Patience();
  private String access = "";
  private String refresh = "";

  Phone(URI server, String person, Ledger ledger) {
    this.server = server;
    this.person = person;
    this.ledger = ledger;
  }

  Patience patience() {
    return patience;
  }

  synchronized Phone signIn() throws InterruptedException {
    keep(Patience.insist("the sign-in of " + person, () -> Optional.of(signInOnce())));
    return this;
  }

  /** The answer that is an acknowledgement or a refusal, however long it takes to get it. */
  Answer ask(String method, String path, JsonObject body) throws InterruptedException {
    return ask(method, path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  Answer ask(String method, String path) throws InterruptedException {
    return ask(method, path, "", BodyPublishers.noBody());
  }

  Answer ask(String method, String path, String type, BodyPublisher body)
      throws InterruptedException {
    return Patience.insist(
        method + " " + path + " of " + person, () -> once(method, path, type, body));
  }

  /** A request of this session, to be sent elsewhere. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", bearer());
  }

  /** A new token for the one that was used up; the same token twice counts once. */
  void renew(String used) throws InterruptedException {
    synchronized (this) {
      if (!bearer().equals(used)) {
        return;
      }
      Answer answer = Patience.insist("the session of " + person, this::refreshOnce);
      if (answer.is(200)) {
        keep(answer.json());
        return;
      }
    }
    ledger.signedInAnew(person);
    signIn();
  }

  synchronized String bearer() {
    return "Bearer " + access;
  }

  private Optional<Answer> once(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException, Patience.NotYet {
    String used = bearer();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", used)
            .method(method, body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    Answer answer = judged(patience.send(request));
    if (answer.is(401)) {
      renew(used);
      return Optional.empty();
    }
    return Optional.of(answer);
  }

  private Optional<Answer> refreshOnce() throws IOException, InterruptedException, Patience.NotYet {
    JsonObject body = new JsonObject();
    body.addProperty("refresh_token", refresh);
    return Optional.of(judged(patience.send(json("/v1/session/refresh", body))));
  }

  private Answer judged(Answer answer) throws Patience.NotYet {
    if (answer.is(500)) {
      ledger.fault(answer.toString() + " " + answer.body());
    }
    if (COME_AGAIN.contains(answer.status()) || answer.problem().equals("request-in-progress")) {
      throw new Patience.NotYet(answer);
    }
    return answer;
  }

  private JsonObject signInOnce() throws IOException, InterruptedException, Patience.NotYet {
    String verifier = Pkce.random();
    String state = Pkce.random();
    String begin =
        "/v1/sign-in?client_id=android&code_challenge="
            + Pkce.challenge(verifier)
            + "&state="
            + state;
    Answer away = SignIn.expect(303, patience.send(HttpRequest.newBuilder(server.resolve(begin))));
    URI back = SignIn.choose(patience, away.location(), person);
    HttpRequest.Builder callback =
        HttpRequest.newBuilder(back).header("Cookie", String.join("; ", away.cookies()));
    URI app = SignIn.expect(303, patience.send(callback)).location();
    JsonObject session = new JsonObject();
    session.addProperty("code", SignIn.parameter(app, "code"));
    session.addProperty("code_verifier", verifier);
    session.addProperty("client_id", "android");
    return SignIn.expect(201, patience.send(json("/v1/session", session))).json();
  }

  private HttpRequest.Builder json(String path, JsonObject body) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private void keep(JsonObject tokens) {
    access = tokens.get("access_token").getAsString();
    refresh = tokens.get("refresh_token").getAsString();
  }
}
