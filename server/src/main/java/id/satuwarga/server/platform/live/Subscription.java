package id.satuwarga.server.platform.live;

/** An interest that can be ended; ending it twice is harmless. */
public interface Subscription {
  void close();
}
