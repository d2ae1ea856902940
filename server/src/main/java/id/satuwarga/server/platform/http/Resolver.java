package id.satuwarga.server.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses; the network's own in the server, a made-up one in tests. May block. */
@FunctionalInterface
public interface Resolver {
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** What the machine is set up with. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
