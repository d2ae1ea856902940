package id.satuwarga.server.platform.web;

/** The writing end of one live stream. Safe to use after the reader left: nothing happens then. */
public interface EventSink {
  /** Sends one event; {@code id} comes back as {@code Last-Event-ID} when the reader returns. */
  void send(String id, String event, Object json);

  /** Runs once when the stream ends, whoever ended it; at once if it already has. */
  void onClose(Runnable action);

  /** Ends the stream, for example because the session behind it was revoked. */
  void close();
}
