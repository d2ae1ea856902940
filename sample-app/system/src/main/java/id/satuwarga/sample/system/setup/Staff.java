package id.satuwarga.sample.system.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A signed-in member of an agency, calling the public API. */
public final class Staff {
  private final URI server;
  private final String token;
  private final Browser browser = new Browser();

  private Staff(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Signs a fictitious person in, by slug. */
  public static Staff signedIn(URI server, String person) throws IOException, InterruptedException {
    return new Staff(server, new SignIn(server).as(person));
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return browser.send(request(path).GET());
  }

  public Answer post(String path) throws IOException, InterruptedException {
    return browser.send(request(path).POST(BodyPublishers.noBody()));
  }

  public Answer post(String path, String json) throws IOException, InterruptedException {
    return browser.send(json(path).POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String path, String json) throws IOException, InterruptedException {
    return browser.send(json(path).PUT(BodyPublishers.ofString(json)));
  }

  public void signOut() throws IOException, InterruptedException {
    browser.send(request("/v1/session").DELETE()).expect(204);
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return browser
        .request(server.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }
}
