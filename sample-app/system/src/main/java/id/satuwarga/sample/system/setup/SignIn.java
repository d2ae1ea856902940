package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's way in: through the provider's page, back with a code, to a session. */
final class SignIn {
  private static final Gson GSON = new Gson();
  private static final String CLIENT = "web";
  private static final Pattern REQUEST =
      Pattern.compile("<input\\b(?=[^>]*\\bname=\"request\")[^>]*\\bvalue=\"([^\"]+)\"");

  private final URI server;
  private final Browser browser = new Browser();

  SignIn(URI server) {
    this.server = server;
  }

  private record SessionRequest(String code, String code_verifier, String client_id) {}

  private record SessionTokens(String access_token) {}

  /** Signs a fictitious person in and answers with the access token. */
  String as(String person) throws IOException, InterruptedException {
    String verifier = Pkce.random();
    String state = Pkce.random();
    URI start =
        server.resolve(
            "/v1/sign-in?client_id="
                + CLIENT
                + "&code_challenge="
                + Pkce.challenge(verifier)
                + "&state="
                + state);
    URI provider = browser.get(start).expect(303).location();
    String page = browser.get(provider).expect(200).body();
    String form = "request=" + encoded(request(page)) + "&person=" + encoded(person);
    URI action = provider.resolve(provider.getPath());
    URI callback =
        browser.post(action, "application/x-www-form-urlencoded", form).expect(303).location();
    URI app = browser.get(callback).expect(303).location();
    if (!parameter(app, "state").equals(state)) {
      throw new SetUpException("the sign-in came back with another state");
    }
    SessionRequest session = new SessionRequest(parameter(app, "code"), verifier, CLIENT);
    return browser
        .post(server.resolve("/v1/session"), "application/json", GSON.toJson(session))
        .expect(201)
        .as(SessionTokens.class)
        .access_token();
  }

  private static String request(String page) throws SetUpException {
    Matcher matcher = REQUEST.matcher(page);
    if (!matcher.find()) {
      throw new SetUpException("the identity provider's page carries no request");
    }
    return matcher.group(1).replace("&amp;", "&");
  }

  private static String parameter(URI address, String name) throws SetUpException {
    String query = address.getRawQuery() == null ? address.getRawFragment() : address.getRawQuery();
    for (String pair : String.valueOf(query).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new SetUpException("the sign-in came back without " + name + " to " + address.getPath());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
