package id.satuwarga.server.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Names to addresses; the network's own in the server, a made-up one in tests. */
@FunctionalInterface
public interface Resolver {
  /** All addresses of the name; fails, or finds none, when it has none. Never blocks. */
  Future<List<InetAddress>> resolve(String host);

  /**
   * What the machine is set up with, asked without holding a thread: a name server that keeps us
   * waiting for names of its own takes nothing from anybody else.
   */
  static Resolver system(Vertx vertx) {
    return host -> {
      Promise<List<InetSocketAddress>> found = Promise.promise();
      ((VertxInternal) vertx).nameResolver().resolveAll(host, found::handle);
      return found
          .future()
          .map(all -> all.stream().map(InetSocketAddress::getAddress).distinct().toList());
    };
  }
}
