package id.satuwarga.sample.journey.kill;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A citizen at their inbox: opens what is new, then reads it, deletes it or leaves it. */
final class Mailbox {
  private static final String MARK = "Jawaban petugas:\n";

  private final Phone phone;
  private final String person;
  private final Ledger ledger;
  private final Random random;
  private final Map<String, String> words = new ConcurrentHashMap<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  Mailbox(Phone phone, String person, Ledger ledger, Random random) {
    this.phone = phone;
    this.person = person;
    this.ledger = ledger;
    this.random = random;
  }

  /** A notice as the list shows it. */
  record Item(String id, boolean isRead) {}

  void work(BooleanSupplier more) throws InterruptedException {
    while (more.getAsBoolean()) {
      for (Item item : list()) {
        if (!words.containsKey(item.id())) {
          handle(item.id());
        }
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(100, 500));
    }
  }

  /** Opens what nobody has opened yet. */
  void openRest() throws InterruptedException {
    for (Item item : list()) {
      open(item.id());
    }
  }

  List<Item> list() throws InterruptedException {
    List<Item> items = new ArrayList<>();
    String page = "/v1/inbox?limit=100";
    while (!page.isEmpty()) {
      JsonObject answer = must(200, phone.ask("GET", page)).json();
      for (JsonElement element : answer.getAsJsonArray("items")) {
        JsonObject item = element.getAsJsonObject();
        items.add(new Item(item.get("notice_id").getAsString(), item.get("read").getAsBoolean()));
      }
      page =
          answer.has("next_cursor")
              ? "/v1/inbox?limit=100&cursor=" + answer.get("next_cursor").getAsString()
              : "";
    }
    return items;
  }

  long unread() throws InterruptedException {
    return must(200, phone.ask("GET", "/v1/inbox/unread-count")).json().get("unread").getAsLong();
  }

  /** The officer's words in each notice that was ever seen, by its id. */
  Map<String, String> words() {
    return words;
  }

  /** What the citizen was told is marked as read. */
  Set<String> read() {
    return read;
  }

  /** What the citizen was told is deleted. */
  Set<String> deleted() {
    return deleted;
  }

  private void handle(String id) throws InterruptedException {
    open(id);
    int choice = random.nextInt(10);
    if (choice < 7) {
      must(204, phone.ask("PUT", "/v1/inbox/" + id + "/read"));
      read.add(id);
    }
    if (choice < 3 || choice == 9) {
      Answer answer = phone.ask("DELETE", "/v1/inbox/" + id);
      // the try before may have done it without being able to say so
      if (answer.is(204) || answer.is(404)) {
        deleted.add(id);
      } else {
        ledger.fault(person + " cannot delete: " + answer);
      }
    }
  }

  private void open(String id) throws InterruptedException {
    String body = must(200, phone.ask("GET", "/v1/inbox/" + id)).json().get("body").getAsString();
    words.put(id, body.substring(body.indexOf(MARK) + MARK.length()));
  }

  private Answer must(int status, Answer answer) {
    if (!answer.is(status)) {
      throw new IllegalStateException("the inbox of " + person + " lost something: " + answer);
    }
    return answer;
  }
}
