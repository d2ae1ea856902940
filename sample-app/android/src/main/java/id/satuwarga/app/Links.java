package id.satuwarga.app;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses lead into the app. One that is released has its server built in, and takes links
 * of that server, which Android hands over to no other app; one for developers asks for the server
 * and comes back from signing in by a scheme that any app can claim.
 */
final class Links {
  /** Where the manifest of a released app names its server. */
  static final String SERVER = "id.satuwarga.app.SERVER";

  private static final String SCHEME_RETURN = "id.satuwarga.app:/signed-in";
  private static final String LINK_RETURN = "/android/signed-in";
  private static final String INSIDE = "satuwarga:/";
  private static final Pattern NOTICE = Pattern.compile("(/inbox/[0-9a-f-]{36})(?:[?#].*)?");

  private final Optional<String> server;

  private Links(Optional<String> server) {
    this.server = server;
  }

  /** Those of the app as it was built. */
  static Links of(Context context) {
    try {
      ApplicationInfo app =
          context
              .getPackageManager()
              .getApplicationInfo(context.getPackageName(), PackageManager.GET_META_DATA);
      Bundle said = app.metaData;
      String server = said == null ? "" : Objects.toString(said.getString(SERVER), "");
      return released(server);
    } catch (PackageManager.NameNotFoundException impossible) {
      throw new IllegalStateException("the app that runs is not installed", impossible);
    }
  }

  /** Those of an app with this server built in; with none when the address is empty. */
  static Links released(String server) {
    if (!server.isEmpty() && !server.startsWith("https://")) {
      throw new IllegalArgumentException("a released app speaks https only, not " + server);
    }
    return new Links(Optional.of(server).filter(it -> !it.isEmpty()));
  }

  /** The server of a released app. */
  Optional<String> server() {
    return server;
  }

  /** Whether the browser came back from signing in. */
  boolean isReturn(String address) {
    String wanted = server.map(it -> it + LINK_RETURN).orElse(SCHEME_RETURN);
    return address.startsWith(wanted + "?");
  }

  /** A link of the server as an address within the app; any other address as it is. */
  String inside(String address) {
    String site = server.orElse("");
    if (site.isEmpty() || !address.startsWith(site + "/")) {
      return address;
    }
    String path = address.substring(site.length());
    Matcher notice = NOTICE.matcher(path);
    if (notice.matches()) {
      return INSIDE + notice.group(1);
    }
    return path.startsWith("/apps/") ? INSIDE + path : address;
  }
}
