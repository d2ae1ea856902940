package id.satuwarga.server.platform.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address somebody named, read as strictly as a door must read it. */
record Target(String host, int port, boolean secure, String path) {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
  private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");

  static Target parse(String url) {
    URI uri = uri(url);
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw OutboundException.refused("the address is not https");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw OutboundException.refused("the address names no host, or a user or fragment");
    }
    int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
    if (port < 1 || port > 65_535) {
      throw OutboundException.refused("the address has no such port");
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Target(uri.getHost(), port, secure, path + query);
  }

  /** The network address, where the host is one and no name. */
  Optional<InetAddress> literal() {
    boolean isIpv6 = host.startsWith("[");
    if (!isIpv6 && !NUMBERS.matcher(host).matches()) {
      return Optional.empty();
    }
    if (!isIpv6 && !IPV4.matcher(host).matches()) {
      throw OutboundException.refused("an address of numbers has four of them");
    }
    try {
      // a literal is never looked up
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException none) {
      throw OutboundException.refused("this is not an address");
    }
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException broken) {
      throw OutboundException.refused("this is not an address");
    }
  }
}
