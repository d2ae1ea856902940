package id.satuwarga.sample.panic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.satuwarga.sample.ground.Storage;
import id.satuwarga.sample.ground.TestDatabase;
import id.satuwarga.sample.panic.alarm.Alarms;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sample.panic.officer.OfficerRoad;
import id.satuwarga.sample.panic.officer.OfficerTokens;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An earthquake: everybody presses at once, and impatient people press again. */
class CrowdTest {
  private static final String TOKEN = "rahasia-andika-0123456789abcdef";
  private static final int PRESSES = 500;
  private static final int IMPATIENT = 5;
  private static final int AT_ONCE = 16;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Alarms alarms =
      new Alarms(
          Storage.over(TestDatabase.of(PanicButton.class)),
          new NoticeOutbox(),
          "id.polri.panic",
          CLOCK);

  @Test
  void fiveHundredPressesAreFiveHundredEntriesOnTheOfficersScreen() throws Exception {
    List<Callable<Long>> presses = new ArrayList<>();
    for (int i = 0; i < PRESSES; i++) {
      String who = "pairwise-subject-" + i;
      String action = "action-" + i;
      presses.add(() -> press(who, action));
      if (i % IMPATIENT == 0) {
        presses.add(() -> press(who, action));
      }
    }
    ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
    List<Long> numbers = new ArrayList<>();
    try {
      for (Future<Long> pressed : crowd.invokeAll(presses)) {
        numbers.add(pressed.get());
      }
    } finally {
      crowd.shutdownNow();
    }

    String screen = screen();

    assertThat(Set.copyOf(numbers)).hasSize(PRESSES);
    List<String> names =
        Pattern.compile("\"name\":\"(Warga [0-9]+)\"")
            .matcher(screen)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(names).hasSize(PRESSES);
    assertThat(Set.copyOf(names))
        .isEqualTo(
            IntStream.range(0, PRESSES)
                .mapToObj(i -> "Warga " + i)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private long press(String who, String action) {
    String name = "Warga " + who.substring(who.lastIndexOf('-') + 1);
    Press.Caller caller = new Press.Caller(who, name, "+6280000000001", Language.INDONESIAN);
    return alarms.press(new Press(action, caller, Place.in("21.71"), CLOCK.instant())).number();
  }

  private String screen() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/officer", new OfficerRoad(alarms, OfficerTokens.of(Set.of("Andika=" + TOKEN))));
    server.start();
    try {
      URI address =
          URI.create("http://localhost:" + server.getAddress().getPort() + "/officer/alarms");
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).build(),
              BodyHandlers.ofString())
          .body();
    } finally {
      server.stop(0);
    }
  }
}
