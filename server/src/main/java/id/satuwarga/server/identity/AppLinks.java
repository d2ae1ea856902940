package id.satuwarga.server.identity;

import id.satuwarga.server.platform.config.Environment;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which Android app may take our addresses: Android reads this from us, and hands links over to the
 * app of this name that is signed by one of these certificates, and to no other.
 *
 * @param packageName the app's name on the phone
 * @param certificates SHA-256 of the certificates, as {@code apksigner} and Google's console print
 *     them with colons; none when no app is released
 */
public record AppLinks(String packageName, List<String> certificates) {
  private static final String PACKAGE = "SATUWARGA_ANDROID_PACKAGE";
  private static final String CERTIFICATES = "SATUWARGA_ANDROID_CERTIFICATES";
  private static final String USUAL = "id.satuwarga.app";
  private static final int MOST = 10;
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*(\\.[a-zA-Z][a-zA-Z0-9_]*)+");
  private static final Pattern BARE = Pattern.compile("[0-9A-F]{64}");
  private static final Pattern WITH_COLONS = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");

  public AppLinks {
    certificates = List.copyOf(certificates);
  }

  /** No app is released yet. */
  public static AppLinks none() {
    return new AppLinks(USUAL, List.of());
  }

  boolean isServed() {
    return !certificates.isEmpty();
  }

  static AppLinks read(Environment environment) {
    String name = environment.text(PACKAGE, USUAL);
    if (!NAME.matcher(name).matches() || name.length() > 200) {
      environment.mistake(PACKAGE, "must be the name of an Android app, as id.satuwarga.app", name);
    }
    List<String> wanted = environment.list(CERTIFICATES);
    List<String> certificates = wanted.stream().map(AppLinks::withColons).distinct().toList();
    if (!certificates.stream().allMatch(text -> WITH_COLONS.matcher(text).matches())) {
      environment.mistake(
          CERTIFICATES,
          "must be SHA-256 fingerprints of certificates, 64 hexadecimal digits each, with or without"
              + " colons; scripts/apk --release prints the one of its key",
          wanted);
    } else if (certificates.size() > MOST) {
      environment.mistake(CERTIFICATES, "are at most " + MOST, wanted);
    } else if (certificates.isEmpty() && environment.find(PACKAGE).isPresent()) {
      environment.mistake(
          PACKAGE, "says which app takes our links, and " + CERTIFICATES + " is not set", wanted);
    }
    return new AppLinks(name, certificates);
  }

  private static String withColons(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return BARE.matcher(upper).matches() ? upper.replaceAll("(..)(?!$)", "$1:") : upper;
  }
}
