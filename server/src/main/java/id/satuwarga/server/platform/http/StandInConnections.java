package id.satuwarga.server.platform.http;

import com.google.api.client.http.javanet.ConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;

/**
 * Leads a client of Google's, whose addresses are fixed, to a stand-in on this machine; never to
 * another one.
 */
public final class StandInConnections implements ConnectionFactory {
  private final URI standIn;

  public StandInConnections(URI standIn) {
    if (!"127.0.0.1".equals(standIn.getHost())) {
      throw new IllegalArgumentException("a stand-in is on this machine: " + standIn);
    }
    this.standIn = standIn;
  }

  @Override
  public HttpURLConnection openConnection(URL wanted) throws IOException {
    URL there = standIn.resolve(wanted.getFile()).toURL();
    return (HttpURLConnection) there.openConnection(Proxy.NO_PROXY);
  }
}
