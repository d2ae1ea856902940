package id.satuwarga.sdk.client.internal;

import java.io.EOFException;
import java.io.IOException;
import okio.BufferedSource;

/** Reads a stream of events (text/event-stream), one after the other. */
final class EventReader {
  private static final long LONGEST_LINE = 64 * 1024;

  private final BufferedSource source;

  EventReader(BufferedSource source) {
    this.source = source;
  }

  /** One event. */
  static final class Event {
    final String id;
    final String name;
    final String data;

    Event(String id, String name, String data) {
      this.id = id;
      this.name = name;
      this.data = data;
    }
  }

  /**
   * Waits for the next.
   *
   * @throws EOFException when the stream has ended
   */
  Event next() throws IOException {
    String id = "";
    String name = "message";
    StringBuilder data = new StringBuilder();
    for (; ; ) {
      String line = source.readUtf8LineStrict(LONGEST_LINE);
      if (line.isEmpty()) {
        if (data.length() > 0) {
          return new Event(id, name, data.toString());
        }
        name = "message";
      } else if (line.startsWith("id:")) {
        id = line.substring(3).trim();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).trim();
      } else if (line.startsWith("data:")) {
        data.append(data.length() == 0 ? "" : "\n").append(line.substring(5).trim());
        if (data.length() > LONGEST_LINE) {
          throw new IOException("an event larger than any the server promises");
        }
      }
    }
  }
}
