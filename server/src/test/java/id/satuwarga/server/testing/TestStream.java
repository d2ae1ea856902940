package id.satuwarga.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The reading end of a live stream; events wait until the test asks for them. */
public final class TestStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Event END = new Event("", "end", Json.tree("{}"));
  private final InputStream bytes;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  TestStream(InputStream bytes) {
    this.bytes = bytes;
    Thread reader = new Thread(this::read, "stream");
    reader.setDaemon(true);
    reader.start();
  }

  /** One event; the stream's end comes as one called {@code end}. */
  public record Event(String id, String name, JsonNode data) {}

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(id, name, Json.tree(line.substring(6))));
        }
      }
    } catch (IOException broken) {
      // how a stream ends does not matter here
    }
    events.add(END);
  }

  /** The next event, which must come soon. */
  public Event next() {
    return next(PATIENCE);
  }

  public Event next(Duration patience) {
    try {
      Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(event).as("an event within %s", patience).isNotNull();
      return event;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  public List<Event> next(int count) {
    List<Event> several = new ArrayList<>();
    for (int event = 0; event < count; event++) {
      several.add(next());
    }
    return several;
  }

  /** Nothing comes for a while. */
  public void staysSilent() {
    try {
      assertThat(events.poll(400, TimeUnit.MILLISECONDS)).isNull();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
