package id.satuwarga.sample.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Stands in for the server and for Apekesah: answers on its port and nothing else. */
final class TinyProgram {
  private TinyProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("stubborn")) {
      Runtime.getRuntime().addShutdownHook(new Thread(TinyProgram::waitForEver));
    }
    int port =
        Integer.parseInt(System.getenv().getOrDefault("SATUWARGA_PORT", port("APEKESAH_PORT")));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "ready".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    waitForEver();
  }

  static JavaProgram java() {
    return new JavaProgram(
        TinyProgram.class.getName(), System.getProperty("java.class.path"), ClassArchive.NONE);
  }

  static Program on(int port, Path folder, String... arguments) {
    Map<String, String> environment =
        Map.of("SATUWARGA_PORT", Integer.toString(port), "CLASSPATH", java().classPath());
    String mark = "-Dsatuwarga.data=" + folder;
    List<String> command = new java.util.ArrayList<>(java().command(List.of(mark, "-Xmx32m")));
    command.addAll(List.of(arguments));
    return Program.of("tiny", command, environment, folder.resolve("tiny.log"), mark);
  }

  private static String port(String name) {
    return System.getenv().getOrDefault(name, "0");
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
