package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Follows the live stream from the first event, comes back with the last id it had, and keeps an
 * inbox of its own by nothing but the events.
 */
final class Follower {
  private final Phone phone;
  private final String person;
  private final Ledger ledger;
  private final Set<String> arrived = ConcurrentHashMap.newKeySet();
  private final Set<String> items = ConcurrentHashMap.newKeySet();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private volatile long last;
  private volatile boolean stopping;
  private volatile InputStream open = InputStream.nullInputStream();

  Follower(Phone phone, String person, Ledger ledger) {
    this.phone = phone;
    this.person = person;
    this.ledger = ledger;
  }

  /** What the events say is in the inbox. */
  Set<String> items() {
    return items;
  }

  /** What the events say was read, whether or not it is still there. */
  Set<String> read() {
    return read;
  }

  void work() throws InterruptedException {
    while (!stopping) {
      try {
        follow();
      } catch (IOException | UncheckedIOException lost) {
        // comes back below
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  void stop() throws IOException {
    stopping = true;
    open.close();
  }

  private void follow() throws IOException, InterruptedException {
    String used = phone.bearer();
    HttpRequest request =
        HttpRequest.newBuilder(phone.request("/v1/inbox/stream").build().uri())
            .header("Authorization", used)
            .header("Last-Event-ID", Long.toString(last))
            .build();
    HttpResponse<InputStream> answer =
        phone.patience().http().send(request, BodyHandlers.ofInputStream());
    try (InputStream stream = answer.body();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      open = stream;
      if (answer.statusCode() == 401) {
        phone.renew(used);
      } else if (answer.statusCode() == 200) {
        read(lines, used);
      }
    }
  }

  private void read(BufferedReader lines, String used) throws IOException, InterruptedException {
    String id = "";
    String event = "";
    for (String line = lines.readLine(); line != null && !stopping; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ")) {
        if (event.equals("expired")) {
          phone.renew(used);
          return;
        }
        take(
            Long.parseLong(id), event, JsonParser.parseString(line.substring(6)).getAsJsonObject());
      }
    }
  }

  private void take(long id, String event, JsonObject data) {
    if (id <= last) {
      ledger.fault("the stream of " + person + " sent event " + id + " after " + last);
    }
    last = id;
    if (event.equals("reset")) {
      ledger.fault("the stream of " + person + " could not be brought up to date at " + id);
      return;
    }
    String notice = data.get("notice_id").getAsString();
    switch (event) {
      case "item" -> {
        if (!arrived.add(notice)) {
          ledger.fault("the stream of " + person + " brought notice " + notice + " twice");
        }
        items.add(notice);
      }
      case "read" -> read.add(notice);
      default -> items.remove(notice);
    }
  }
}
