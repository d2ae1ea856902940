package id.satuwarga.sample.system;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The address of this machine in the private network that it shares with phones. */
final class Lan {
  private Lan() {}

  /**
   * The one that was chosen, or the first that there is. Only private addresses: what runs here has
   * fictitious people without passwords, and belongs on no public network.
   */
  static InetAddress address(String chosen) {
    List<InetAddress> own = own();
    if (own.isEmpty()) {
      throw Refusal.of(
          "Komputer ini tidak punya alamat di jaringan pribadi (10.x, 172.16-31.x, 192.168.x)",
          "This machine has no address in a private network (10.x, 172.16-31.x, 192.168.x)");
    }
    return chosen.isEmpty()
        ? own.get(0)
        : own.stream()
            .filter(address -> address.getHostAddress().equals(chosen))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        "LAN_ADDRESS="
                            + chosen
                            + " bukan alamat pribadi komputer ini; pilih dari "
                            + names(own),
                        "LAN_ADDRESS="
                            + chosen
                            + " is no private address of this machine; choose from "
                            + names(own)));
  }

  /** Cables and wireless before bridges of containers and virtual machines. */
  private static List<InetAddress> own() {
    try {
      return NetworkInterface.networkInterfaces()
          .sorted(Comparator.comparing(Lan::isMadeUp))
          .flatMap(Lan::addresses)
          .toList();
    } catch (IOException unknown) {
      return List.of();
    }
  }

  private static Stream<InetAddress> addresses(NetworkInterface network) {
    return Collections.list(network.getInetAddresses()).stream()
        .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress());
  }

  private static boolean isMadeUp(NetworkInterface network) {
    return network.isVirtual()
        || network
            .getName()
            .matches("(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|zt|tailscale).*");
  }

  private static String names(List<InetAddress> own) {
    return String.join(", ", own.stream().map(InetAddress::getHostAddress).toList());
  }
}
