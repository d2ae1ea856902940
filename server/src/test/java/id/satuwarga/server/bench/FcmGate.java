package id.satuwarga.server.bench;

import id.satuwarga.server.testing.ServiceAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The stand-in for FCM as those see it who send to it and count what it took. */
final class FcmGate implements AutoCloseable {
  /** What Google's servers are away. */
  static final long ROUND_TRIP_MILLIS = 50;

  private static final int MINUTE = 60;
  private final Program program;
  private final String account;

  private FcmGate(Program program, String account) {
    this.program = program;
    this.account = account;
  }

  static FcmGate start() {
    int port = Site.freePort();
    Program program =
        Program.start(
            FcmFloor.class.getName(),
            Program.classPath(true),
            Map.of(
                "BENCH_PORT", Integer.toString(port),
                "BENCH_ROUND_TRIP", Long.toString(ROUND_TRIP_MILLIS)),
            port);
    return new FcmGate(
        program, ServiceAccount.of(FcmFloor.PROJECT, "http://127.0.0.1:" + port + "/token"));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + program.port() + "/");
  }

  /** A service account with a key of its own, as Google hands it out. */
  String account() {
    return account;
  }

  /** What makes a server send here, so many messages a minute at most. */
  Map<String, String> environment(Path folder, int quota) {
    try {
      Path file = Files.writeString(folder.resolve("fcm-account.json"), account);
      return Map.of(
          "SATUWARGA_FCM_CREDENTIALS", file.toAbsolutePath().toString(),
          "SATUWARGA_FCM_STAND_IN", address().toString(),
          "SATUWARGA_FCM_PER_MINUTE", Integer.toString(quota));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Messages taken in each second since the first one. */
  List<Integer> seconds() {
    String told = ask("seconds");
    return told.isEmpty()
        ? List.of()
        : Arrays.stream(told.split(",", -1)).map(Integer::valueOf).toList();
  }

  void forget() {
    ask("forget");
  }

  static long sum(List<Integer> seconds) {
    return seconds.stream().mapToLong(Integer::longValue).sum();
  }

  /** A second, without the first and the last, which are no whole ones. */
  static double rate(List<Integer> seconds) {
    return seconds.size() < 4
        ? Double.NaN
        : seconds.subList(1, seconds.size() - 1).stream()
            .mapToInt(taken -> taken)
            .average()
            .orElse(0);
  }

  /** The most that any sixty seconds in a row had. */
  static long fullestMinute(List<Integer> seconds) {
    long most = 0;
    for (int from = 0; from < seconds.size(); from++) {
      most = Math.max(most, sum(seconds.subList(from, Math.min(seconds.size(), from + MINUTE))));
    }
    return most;
  }

  private String ask(String what) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address().resolve(what)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
