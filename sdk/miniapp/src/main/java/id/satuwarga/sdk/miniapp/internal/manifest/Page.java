package id.satuwarga.sdk.miniapp.internal.manifest;

import id.satuwarga.sdk.miniapp.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A page of a mini-app that a link may lead to. */
public final class Page {
  private final String route;
  private final Text label;

  Page(String route, Text label) {
    this.route = route;
    this.label = label;
  }

  /** Words and names: {@code /complaints/{id}}. */
  public String route() {
    return route;
  }

  /** What a link to it is called. */
  public Text label() {
    return label;
  }

  /** The parts of a page that the route names, if the page is of this route. */
  public Optional<Map<String, String>> read(String page) {
    String[] words = route.split("/", -1);
    String[] parts = page.split("/", -1);
    Map<String, String> named = new LinkedHashMap<>();
    if (words.length != parts.length) {
      return Optional.empty();
    }
    for (int at = 0; at < words.length; at++) {
      if (words[at].startsWith("{") && !parts[at].isEmpty()) {
        named.put(words[at].substring(1, words[at].length() - 1), parts[at]);
      } else if (!words[at].equals(parts[at])) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }
}
