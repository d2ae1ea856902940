package id.satuwarga.sdk.opd;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The JDK's own web server cuts the line where others answer 408. */
class MiniAppServerTest extends AdapterTest {
  private RequestThreads threads;
  private HttpServer server;

  @Override
  protected int serve(MiniAppEndpoint endpoint) throws Exception {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    threads = RequestThreads.of(8, Duration.ofSeconds(10));
    server.setExecutor(threads);
    server.createContext("/satuwarga", MiniAppServer.handler(endpoint));
    server.start();
    return server.getAddress().getPort();
  }

  @Override
  protected void stopServing() {
    server.stop(0);
    threads.close();
  }

  @Override
  protected String answerToHalfABody() {
    return "";
  }
}
