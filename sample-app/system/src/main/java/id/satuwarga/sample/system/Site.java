package id.satuwarga.sample.system;

import java.net.URI;

/** The addresses of one running system. */
public record Site(URI server, URI provider, URI batam, URI tegal, URI management) {
  static Site on(Ports ports) {
    return new Site(
        local("localhost", ports.server()),
        local("localhost", ports.provider()),
        local("localhost", ports.batam()),
        local("localhost", ports.tegal()),
        local("127.0.0.1", ports.management()));
  }

  private static URI local(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }
}
