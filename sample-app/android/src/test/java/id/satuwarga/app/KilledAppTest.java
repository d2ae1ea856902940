package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.panic.citizen.Alarm;
import id.satuwarga.sample.panic.citizen.AlarmState;
import id.satuwarga.sample.panic.citizen.KeptPresses;
import id.satuwarga.sample.panic.citizen.PanicPort;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sdk.android.DyingDisk;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.client.CitizenApp;
import id.satuwarga.sdk.client.HttpExchange;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The app's process is ended at random points: the citizen stays signed in, and no press of the
 * panic button is lost. More seeds with {@code -Dsatuwarga.long=true}.
 */
public class KilledAppTest {
  private static final int SEEDS = Boolean.getBoolean("satuwarga.long") ? 500 : 6;
  private static final int PROCESSES = 10;

  @Rule public final TemporaryFolder disk = new TemporaryFolder();

  @Test
  public void whoIsSignedInStaysSoAlsoWhereTheSessionWasBeingRenewed() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      Rotating server = new Rotating();
      try (CitizenApp first = server.app(DyingDisk.living(folder))) {
        String state = SignInTest.state(first.signIn());
        first.finishSignIn("id.satuwarga.app:/signed-in?code=once&state=" + state).execute();
      }
      for (int process = 0; process < PROCESSES; process++) {
        DyingDisk dying = new DyingDisk(chance, chance.nextInt(1_500));
        try (CitizenApp app = server.app(dying.vault(folder))) {
          for (int call = 0; call < 8; call++) {
            server.now = server.now.plus(Duration.ofMinutes(11));
            assertThat(app.profile().execute().name()).isEqualTo("Siti Rahmawati");
          }
        } catch (DyingDisk.Ended ended) {
          // started again at once, while the server still takes the token before
        }
        try (CitizenApp again = server.app(DyingDisk.living(folder))) {
          assertThat(again.isSignedIn()).as("seed %d", seed).isTrue();
          assertThat(again.profile().execute().name()).isEqualTo("Siti Rahmawati");
        }
      }
      assertThat(server.refused).as("seed %d", seed).isZero();
    }
  }

  @Test
  public void aPressThatWasTakenReachesThePoliceAndRaisesOneAlarm() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      Police police = new Police();
      Set<String> pressed = new HashSet<>();
      for (int process = 0; process < PROCESSES; process++) {
        police.online = chance.nextInt(3) > 0;
        Vault vault = new DyingDisk(chance, chance.nextInt(8_000)).vault(folder);
        KeptPresses presses = new KeptPresses(police, new VaultPresses(vault));
        try {
          for (int act = 0; act < 4; act++) {
            Press press = press("press-" + process + "-" + act);
            Alarm unused = presses.press(press);
            pressed.add(press.id());
            boolean unusedToo = chance.nextBoolean() && presses.send();
          }
        } catch (DyingDisk.Ended ended) {
          // the next process begins
        }
      }
      police.online = true;
      Vault living = DyingDisk.living(folder);
      assertThat(new KeptPresses(police, new VaultPresses(living)).send()).isTrue();

      assertThat(police.alarms).as("seed %d", seed).containsAll(pressed);
      assertThat(new VaultPresses(living).all()).isEmpty();
    }
  }

  @Test
  public void whatAnotherReleaseWroteKeepsNobodyFromCallingForHelp() throws IOException {
    Vault vault = DyingDisk.living(disk.newFolder());
    for (String odd : List.of("{", "[null]", "[{\"a\":\"press-1\"}]", "null", "\"x\"", "")) {
      vault.keep("presses", odd);
      VaultPresses presses = new VaultPresses(vault);

      assertThat(presses.all()).as(odd).isEmpty();
      presses.add(press("press-2"));
      assertThat(presses.all()).as(odd).hasSize(1);
    }
  }

  private static Press press(String id) {
    Press.Caller siti =
        new Press.Caller("p1_siti", "Siti Rahmawati", "+6281200000001", Language.INDONESIAN);
    return new Press(id, siti, Place.in("21.71.10.1004"), Instant.now());
  }

  /** Raises an alarm for each press, once. */
  private static final class Police implements PanicPort {
    final Set<String> alarms = new HashSet<>();
    boolean online;

    @Override
    public Alarm press(Press press) throws IOException {
      if (!online) {
        throw new IOException("offline");
      }
      alarms.add(press.id());
      return new Alarm(
          alarms.size(), AlarmState.WAITING, press.place(), press.pressedAt(), new ArrayList<>());
    }

    @Override
    public Optional<Alarm> find(String subject, long number) {
      return Optional.empty();
    }

    @Override
    public List<Alarm> newest(String subject, int most) {
      return new ArrayList<>();
    }

    @Override
    public Alarm cancel(String subject, long number, String actionId) throws IOException {
      throw new IOException("not here");
    }
  }

  /** A server that gives a new refresh token each time and takes the one before for a moment. */
  private static final class Rotating extends Clock {
    Instant now = Instant.parse("2026-11-22T03:30:00Z");
    int refused;
    private int generation;

    CitizenApp app(Vault vault) {
      return SatuWarga.at("http://localhost:1")
          .transport(this::answer)
          .tries(1)
          .clock(this)
          .citizen(new VaultKeeper(vault), "Ponsel uji");
    }

    private void answer(HttpExchange exchange) {
      String path = URI.create(exchange.url()).getPath();
      String body = new String(exchange.body(), StandardCharsets.UTF_8);
      if (path.equals("/v1/session")) {
        generation = 1;
        say(exchange, 201, tokens());
      } else if (path.equals("/v1/session/refresh")) {
        boolean newest = body.contains("\"" + token(generation) + "\"");
        boolean before = body.contains("\"" + token(generation - 1) + "\"");
        generation += newest ? 1 : 0;
        refused += newest || before ? 0 : 1;
        say(exchange, newest || before ? 200 : 401, newest || before ? tokens() : "{}");
      } else {
        say(exchange, 200, PretendServer.SITI);
      }
    }

    private String tokens() {
      return PretendServer.tokens(600).replace("r-refresh-token-of-this-phone", token(generation));
    }

    private static String token(int generation) {
      return "r-refresh-token-" + generation + "-";
    }

    private static void say(HttpExchange exchange, int status, String json) {
      exchange.answer(
          status,
          Map.of("Content-Type", List.of("application/json")),
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
