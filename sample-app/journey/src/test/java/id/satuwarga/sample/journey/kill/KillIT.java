package id.satuwarga.sample.journey.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.City;
import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.SatuWargaSystem;
import id.satuwarga.sample.system.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server and PostgreSQL are killed while citizens complain, officers answer and notices come: a
 * few times in each build, twenty times with {@code scripts/test --long}. {@code -Dseed=N} does the
 * same kills again, {@code -Dkills=N} another number of them.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillIT {
  private static final int FEW = 4;
  private static final int MANY = 20;
  private static final int PAUSE_MILLIS = 100;

  private final Ledger ledger = new Ledger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean storm = true;

  @Test
  void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000));
    int kills = Integer.getInteger("kills", Boolean.getBoolean("satuwarga.long") ? MANY : FEW);
    say("seed " + seed + ", " + kills + " kills");
    Settings settings = Settings.inFolder(Files.createTempDirectory(target(), "killed-"));
    Path repository = Path.of("../..").toAbsolutePath().normalize();
    try (SatuWargaSystem system = SatuWargaSystem.start(settings, repository, KillIT::say)) {
      walk(system, new Tables(settings), new Random(seed), kills);
      say(ledger.toString());
    } finally {
      storm = false;
      threads.shutdownNow();
    }
  }

  private void walk(SatuWargaSystem system, Tables tables, Random random, int kills)
      throws Exception {
    int pause = PAUSE_MILLIS * Math.max(FEW, kills);
    List<Household> households =
        List.of(
            Household.of("siti", City.BATAM, system.site(), ledger, random, pause),
            Household.of("bagus", City.BATAM, system.site(), ledger, random, pause),
            Household.of("sutrisno", City.TEGAL, system.site(), ledger, random, pause));
    List<Desk> desks = new ArrayList<>();
    for (City city : City.values()) {
      Desk desk =
          new Desk(city, city.address(system.site()), ledger, new Random(random.nextLong()));
      desk.signIn();
      desks.add(desk);
    }
    List<Future<?>> filing = new ArrayList<>();
    List<Future<?>> others = new ArrayList<>();
    for (Household household : households) {
      filing.add(begin(() -> household.complainer().work(() -> storm)));
      others.add(begin(() -> household.mailbox().work(() -> storm)));
      Future<?> unused = begin(() -> household.follower().work());
    }
    for (Desk desk : desks) {
      others.add(begin(() -> desk.work(() -> filing.stream().anyMatch(one -> !one.isDone()))));
    }
    new Killer(
            system,
            List.of(Part.SERVER, Part.POSTGRES),
            List.of(Part.BATAM, Part.TEGAL),
            random,
            KillIT::say)
        .strike(kills);
    storm = false;
    for (Future<?> work : filing) {
      work.get();
    }
    for (Future<?> work : others) {
      work.get();
    }
    reckon(new Reckoning(ledger, tables), households);
    oncemore(households, desks, new Reckoning(ledger, tables));
    for (Household household : households) {
      household.follower().stop();
    }
  }

  private void reckon(Reckoning reckoning, List<Household> households) throws Exception {
    reckoning.settle();
    for (Household household : households) {
      reckoning.everythingOf(household);
    }
    reckoning.faults();
    reckoning.audit();
    reckoning.logs();
  }

  /** The road as on any other day. */
  private void oncemore(List<Household> households, List<Desk> desks, Reckoning reckoning)
      throws Exception {
    int before = ledger.complaints().size();
    for (Household household : households) {
      household.complainer().file();
    }
    for (Desk desk : desks) {
      desk.work(() -> false);
    }
    assertThat(ledger.complaints()).hasSize(before + households.size());
    reckon(reckoning, households);
  }

  /** Something a thread does that may be interrupted. */
  private interface Work {
    void run() throws InterruptedException;
  }

  private Future<?> begin(Work work) {
    return threads.submit(
        (Callable<Boolean>)
            () -> {
              work.run();
              return true;
            });
  }

  private static Path target() throws IOException {
    return Files.createDirectories(Path.of("target").toAbsolutePath());
  }

  private static void say(String line) {
    System.out.println("[kill] " + line);
  }
}
