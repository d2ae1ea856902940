package id.satuwarga.server.platform.web;

/** Fills one live stream (server-sent events); the kernel owns the connection and keep-alives. */
public interface EventFeed {
  void open(Call call, EventSink sink);
}
