package id.satuwarga.server.platform.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request's head must be like before anybody acts on it. Two readers of one message must not
 * be able to disagree about where it ends, whom it is for and what it asks.
 */
final class HeadCheck {
  private static final Set<HttpVersion> VERSIONS =
      Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-_\\[\\]:]{1,255}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Pattern PRINTABLE = Pattern.compile("[!-~&&[^\\\\#]]+");
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");
  private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");

  private HeadCheck() {}

  /** What is wrong, if anything is. */
  static Optional<Text> flaw(HttpRequest request) {
    if (!VERSIONS.contains(request.protocolVersion())) {
      return Optional.of(Text.of("versi HTTP tidak dikenal", "unknown version of HTTP"));
    }
    boolean old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    return hostFlaw(request.headers(), old)
        .or(() -> lengthFlaw(request.headers(), old))
        .or(() -> targetFlaw(request.uri()));
  }

  private static Optional<Text> hostFlaw(HttpHeaders headers, boolean old) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    boolean good =
        hosts.size() == 1 ? HOST.matcher(hosts.get(0)).matches() : hosts.isEmpty() && old;
    return good
        ? Optional.empty()
        : Optional.of(
            Text.of("harus ada tepat satu header Host", "there must be exactly one Host header"));
  }

  private static Optional<Text> lengthFlaw(HttpHeaders headers, boolean old) {
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
    boolean good =
        codings.isEmpty()
            ? lengths.isEmpty() || (lengths.size() == 1 && LENGTH.matcher(lengths.get(0)).matches())
            : lengths.isEmpty()
                && !old
                && codings.size() == 1
                && codings.get(0).equalsIgnoreCase("chunked");
    return good
        ? Optional.empty()
        : Optional.of(Text.of("panjang isi tidak jelas", "the length of the body is ambiguous"));
  }

  private static Optional<Text> targetFlaw(String target) {
    int query = target.indexOf('?');
    String path = pathOf(query < 0 ? target : target.substring(0, query));
    if (!path.startsWith("/") || path.contains("//") || DOTS.matcher(path).find()) {
      return Optional.of(Text.of("alamat tujuan rusak", "the request target is broken"));
    }
    boolean broken =
        !PRINTABLE.matcher(target).matches() || BAD_PERCENT.matcher(target).find() || !isUtf8(path);
    if (broken) {
      return Optional.of(Text.of("pengodean persen rusak", "bad percent-encoding"));
    }
    return Optional.empty();
  }

  private static boolean isUtf8(String path) {
    try {
      UrlText.decode(path, false);
      return true;
    } catch (ProblemException broken) {
      return false;
    }
  }

  /** A target may name scheme and host as well, as for a proxy; we look at the path alone. */
  private static String pathOf(String target) {
    if (target.startsWith("/")) {
      return target;
    }
    String bare = target.replaceFirst("^(?i)https?://[^/]+", "");
    return bare.isEmpty() && !target.isEmpty() ? "/" : bare;
  }
}
