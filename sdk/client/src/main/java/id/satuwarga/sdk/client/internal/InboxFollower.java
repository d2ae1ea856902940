package id.satuwarga.sdk.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Follows the live stream: comes back when it breaks, asks for what was missed, and drops what it
 * has heard before.
 */
public final class InboxFollower implements AutoCloseable {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;

  private final EventConnections connections;
  private final InboxEvents events;
  private final Running run = new Running("id", 1, Duration.ofMinutes(10), null);
  private @Nullable Long known;
  private int failures;

  /**
   * @param after the last event that is known; negative for what comes from now on
   */
  InboxFollower(EventConnections connections, long after, InboxEvents events) {
    this.connections = connections;
    this.events = events;
    this.known = after < 0 ? null : after;
    Thread thread = new Thread(this::follow, "satuwarga-inbox");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends it; an event that is being told is told to its end. */
  @Override
  public void close() {
    run.cancel();
  }

  private void follow() {
    while (!run.isCancelled()) {
      try {
        listen();
      } catch (CallFailed failed) {
        if (failed.kind() == CallFailed.Kind.SIGNED_OUT) {
          events.ended(failed);
          return;
        }
      }
      pause();
    }
  }

  private void listen() throws CallFailed {
    try (EventConnections.Connection connection = connections.open(run, known)) {
      EventReader reader = new EventReader(connection.body.source());
      while (!run.isCancelled()) {
        EventReader.Event event = reader.next();
        failures = 0;
        if (event.name.equals("expired")) {
          connections.expired(connection);
          return;
        }
        told(event);
      }
    } catch (IOException e) {
      // it broke; what was missed is asked for
    }
  }

  /** What cannot be read, or breaks its listener, is passed over: the stream goes on. */
  private void told(EventReader.Event event) {
    long seq = event.id.matches("\\d{1,18}") ? Long.parseLong(event.id) : -1;
    if (seq < 0 || (known != null && seq <= known)) {
      return;
    }
    known = seq;
    try {
      tell(event);
    } catch (CallFailed | RuntimeException e) {
      connections.log("event " + seq + " passed over: " + e.getClass().getSimpleName());
    }
  }

  private void tell(EventReader.Event event) throws CallFailed {
    switch (event.name) {
      case "item":
        events.arrived(InboxCalls.whole(parsed(event, InboxJson.class)));
        break;
      case "read":
        events.read(id(event));
        break;
      case "deleted":
        events.deleted(id(event));
        break;
      case "archived":
        events.archived(id(event));
        break;
      case "restored":
        events.restored(id(event));
        break;
      case "done":
        events.done(id(event));
        break;
      case "reset":
        events.reset();
        break;
      default:
        // what a later server tells
        break;
    }
  }

  private String id(EventReader.Event event) throws CallFailed {
    String id = parsed(event, InboxJson.Touched.class).noticeId;
    if (id == null) {
      throw Caller.broken();
    }
    return id;
  }

  private <T> T parsed(EventReader.Event event, Class<T> type) throws CallFailed {
    return Caller.there(connections.gson().fromJson(event.data, type));
  }

  private void pause() {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures++, 10));
    long length = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    try {
      run.pause(Duration.ofMillis(length));
    } catch (CallFailed cancelled) {
      // the loop ends
    }
  }
}
