package id.satuwarga.sample.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The ports of one system, all derived from the first. */
public record Ports(int server, int provider, int batam, int tegal, int management, int postgres) {
  private static final int LAST_BASE = 65_535 - 12;

  public static Ports from(int base) {
    if (base < 1 || base > LAST_BASE) {
      throw Refusal.of(
          "PORT=" + base + " tidak dapat dipakai; pilih 1 sampai " + LAST_BASE,
          "PORT=" + base + " cannot be used; choose 1 to " + LAST_BASE);
    }
    return new Ports(base, base + 1, base + 2, base + 3, base + 10, base + 11);
  }

  /**
   * Ports nobody listens on at this moment. They lie below the range from which the operating
   * system takes the ports of outgoing connections, so that they are still free a moment later.
   */
  public static Ports free() {
    for (int attempt = 0; attempt < 200; attempt++) {
      Ports ports = from(ThreadLocalRandom.current().nextInt(15_000, 31_000));
      if (ports.areFree()) {
        return ports;
      }
    }
    throw Refusal.of("Tidak ada port yang bebas", "No free ports");
  }

  /** Whether nobody listens on any of them at this moment. */
  public boolean areFree() {
    return all().stream().allMatch(Ports::isFree);
  }

  void requireFree(List<Integer> needed) {
    for (int port : needed) {
      if (!isFree(port)) {
        throw Refusal.of(
            "Port "
                + port
                + " sudah dipakai; pilih yang lain, misalnya PORT="
                + other()
                + " scripts/run",
            "Port "
                + port
                + " is in use; choose another, for example PORT="
                + other()
                + " scripts/run");
      }
    }
  }

  List<Integer> all() {
    return Stream.concat(withoutPostgres().stream(), Stream.of(postgres)).toList();
  }

  /** Those of PostgreSQL, the server and one service, for who runs no other. */
  List<Integer> ofSandbox() {
    return List.of(server, provider, batam, management, postgres);
  }

  /** For a second server beside that of a sandbox: ports of services that a sandbox has not. */
  Ports ofWorker() {
    return new Ports(tegal, tegal + 1, batam, tegal, tegal + 2, postgres);
  }

  /** Without PostgreSQL's, for a system that uses a database of somebody else. */
  List<Integer> withoutPostgres() {
    Stream<Integer> services =
        Stream.of(SampleService.values()).map(service -> service.port(server));
    return Stream.concat(Stream.of(server, provider, batam, tegal, management), services).toList();
  }

  private int other() {
    return server < 60_000 ? server + 1000 : server - 1000;
  }

  private static boolean isFree(int port) {
    return canBind(new InetSocketAddress(port))
        && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static boolean canBind(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
