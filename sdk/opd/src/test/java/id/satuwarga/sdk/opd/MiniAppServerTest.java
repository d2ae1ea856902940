package id.satuwarga.sdk.opd;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** The JDK's own web server cuts the line where others answer 408. */
class MiniAppServerTest extends AdapterTest {
  private ExecutorService threads;
  private HttpServer server;

  @Override
  protected int serve(MiniAppEndpoint endpoint) throws Exception {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    threads = MiniAppServer.threads(8, Duration.ofSeconds(10));
    server.setExecutor(threads);
    server.createContext("/satuwarga", MiniAppServer.handler(endpoint));
    server.start();
    return server.getAddress().getPort();
  }

  @Override
  protected void stopServing() {
    server.stop(0);
    threads.shutdown();
  }

  @Override
  protected String answerToHalfABody() {
    return "";
  }
}
