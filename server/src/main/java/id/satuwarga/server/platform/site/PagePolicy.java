package id.satuwarga.server.platform.site;

import id.satuwarga.server.platform.crypto.Hashes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy of our own pages: everything from here, nothing inline. The one
 * exception, a page's import map, is named by the hash of its text, taken when the file is read.
 */
final class PagePolicy {
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
  private final String imageSources;

  /** Map tiles come from a host of the deployment's choice. */
  PagePolicy(Optional<String> tileUrl) {
    this.imageSources = "'self' data: blob:" + tileUrl.map(PagePolicy::origin).orElse("");
  }

  private static String origin(String template) {
    URI uri = URI.create(template.replaceAll("[{}]", ""));
    return " " + uri.getScheme() + "://" + uri.getAuthority();
  }

  String forPage(String html) {
    StringBuilder scripts = new StringBuilder("'self'");
    Matcher inline = INLINE_SCRIPT.matcher(html);
    while (inline.find()) {
      byte[] hash = Hashes.sha256(inline.group(1).getBytes(StandardCharsets.UTF_8));
      scripts.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append('\'');
    }
    return "default-src 'none'; script-src "
        + scripts
        + "; style-src 'self'; img-src "
        + imageSources
        + "; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self';"
        + " base-uri 'none'; frame-ancestors 'none'";
  }
}
