package id.satuwarga.sample.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands in for the server and for the services: answers on its ports and nothing else. */
final class TinyProgram {
  private TinyProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("stubborn")) {
      Runtime.getRuntime().addShutdownHook(new Thread(TinyProgram::waitForEver));
    }
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (variable.getKey().matches("(SATUWARGA|APEKESAH|" + services() + ")_PORT")) {
        answerOn(Integer.parseInt(variable.getValue()));
      }
    }
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

  private static String services() {
    return Stream.of(SampleService.values())
        .map(service -> service.variable("PORT").replaceFirst("_PORT$", ""))
        .collect(Collectors.joining("|"));
  }

  private static void answerOn(int port) throws IOException {
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
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
