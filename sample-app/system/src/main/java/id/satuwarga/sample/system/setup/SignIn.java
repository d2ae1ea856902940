package id.satuwarga.sample.system.setup;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
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
    String verifier = random();
    String state = random();
    URI start =
        server.resolve(
            "/v1/sign-in?client_id="
                + CLIENT
                + "&code_challenge="
                + challenge(verifier)
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

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
