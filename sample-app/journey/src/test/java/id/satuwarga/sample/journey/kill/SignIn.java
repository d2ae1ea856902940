package id.satuwarga.sample.journey.kill;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What both apps and desks do at the provider's page: choose a person and go back. */
final class SignIn {
  private SignIn() {}

  /** From the provider's page to the address it sends the browser back to. */
  static URI choose(Patience patience, URI provider, String person)
      throws IOException, InterruptedException, Patience.NotYet {
    Answer page = expect(200, patience.send(HttpRequest.newBuilder(provider)));
    String form =
        "request=" + encoded(hidden(page.body(), "request")) + "&person=" + encoded(person);
    return expect(303, patience.send(form(provider.resolve(provider.getPath()), form))).location();
  }

  static HttpRequest.Builder form(URI address, String form) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  static Answer expect(int status, Answer answer) throws Patience.NotYet {
    if (!answer.is(status)) {
      throw new Patience.NotYet(answer);
    }
    return answer;
  }

  /** The value of a hidden field. */
  static String hidden(String page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\"[^>]*\\bvalue=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("the page has no field " + name);
    }
    return found.group(1).replace("&amp;", "&");
  }

  static String parameter(URI address, String name) {
    for (String pair : address.getRawQuery().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException(address.getPath() + " carries no " + name);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
