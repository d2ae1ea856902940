package id.satuwarga.sample.journey.kill;

import id.satuwarga.sample.system.City;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer at a city's own desk, in its pages: answers what is new, once each. */
final class Desk {
  private static final Pattern COMPLAINT = Pattern.compile("href=\"/petugas(/pengaduan/\\d+)\"");

  private final City city;
  private final URI desk;
  private final Ledger ledger;
  private final Random random;
  private final Patience patience = new Patience();
  private final Map<String, String> cookies = Collections.synchronizedMap(new TreeMap<>());
  private int number;

  Desk(City city, URI address, Ledger ledger, Random random) {
    this.city = city;
    this.desk = address.resolve("/petugas");
    this.ledger = ledger;
    this.random = random;
  }

  void signIn() throws InterruptedException {
    Patience.insist(
        "the sign-in at the desk of " + city,
        () -> {
          cookies.clear();
          URI provider = SignIn.expect(303, get(desk + "/masuk")).location();
          URI back = SignIn.choose(patience, provider, city.officer());
          SignIn.expect(303, get(back.toString()));
          return Optional.of(true);
        });
  }

  /** Goes on until nothing is new and no more comes. */
  void work(BooleanSupplier more) throws InterruptedException {
    List<String> fresh = fresh();
    while (more.getAsBoolean() || !fresh.isEmpty()) {
      for (String page : fresh) {
        answer(page);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 200));
      }
      TimeUnit.MILLISECONDS.sleep(100);
      fresh = fresh();
    }
  }

  private List<String> fresh() throws InterruptedException {
    return Patience.insist(
        "the list of the desk of " + city,
        () -> {
          Matcher rows = COMPLAINT.matcher(page("?status=RECEIVED"));
          List<String> pages = new ArrayList<>();
          while (rows.find()) {
            pages.add(rows.group(1));
          }
          return Optional.of(pages);
        });
  }

  /** The same form is sent until the desk says that the answer is written down. */
  private void answer(String page) throws InterruptedException {
    String text = "Jawaban " + city + " nomor " + ++number + ".";
    String status = random.nextBoolean() ? "IN_PROGRESS" : "DONE";
    String form =
        Patience.insist(
            "the page " + page,
            () -> {
              String shown = page(page);
              return Optional.of(
                  "token="
                      + SignIn.hidden(shown, "token")
                      + "&form="
                      + SignIn.hidden(shown, "form")
                      + "&status="
                      + status
                      + "&answer="
                      + SignIn.encoded(text));
            });
    Patience.insist(
        text + " to " + page,
        () -> Optional.of(SignIn.expect(303, send(SignIn.form(URI.create(desk + page), form)))));
    ledger.answered(new Ledger.Reply(city, page.replace("/pengaduan/", "/complaints/"), text));
  }

  private String page(String path) throws IOException, InterruptedException, Patience.NotYet {
    Answer answer = get(desk + path);
    if (answer.is(404) || answer.is(401)) {
      ledger.fault("the desk of " + city + " forgot its session or a complaint: " + answer);
    }
    return SignIn.expect(200, answer).body();
  }

  private Answer get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      request.header("Cookie", String.join("; ", pairs));
    }
    Answer answer = patience.send(request);
    for (String pair : answer.cookies()) {
      String[] parts = pair.split("=", 2);
      if (parts[1].isEmpty()) {
        cookies.remove(parts[0]);
      } else {
        cookies.put(parts[0], parts[1]);
      }
    }
    return answer;
  }
}
