package id.satuwarga.sample.journey.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.Part;
import id.satuwarga.sample.system.Sandbox;
import id.satuwarga.sample.system.Settings;
import id.satuwarga.sample.system.setup.Agency;
import id.satuwarga.sample.system.setup.Entrant;
import id.satuwarga.sample.system.setup.Introduction;
import id.satuwarga.sdk.client.OpdKey;
import id.satuwarga.sdk.client.SatuWarga;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two servers on one database and PostgreSQL are killed while an agency sends notices: each is in
 * its inbox once and shown once, whatever was repeated on the way. 2,000 and 4 kills in each build,
 * 100,000 and 50 kills with {@code scripts/test --long}; {@code -Dsends=N -Dkills=N -Dseed=N}
 * choose others.
 */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class SendsIT {
  private static final boolean LONG = Boolean.getBoolean("satuwarga.long");
  private static final String OPD = "diskominfo-batam";
  private static final String APP = "id.batam.apekesah";
  private static final int THREADS = 8;

  /** What a killed server had handed over and not written down: 0.5 % of 100,000 in 50 kills. */
  private static final int REPEATED_PER_KILL = 10;

  private final int sends = Integer.getInteger("sends", LONG ? 100_000 : 2_000);
  private final int kills = Integer.getInteger("kills", LONG ? 50 : 4);
  private final Phones phones = new Phones();

  @Test
  void eachNoticeIsKeptAndShownOnce() throws Exception {
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000));
    say("seed " + seed + ", " + sends + " sends, " + kills + " kills");
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "sends-");
    Settings settings = Settings.inFolder(folder.resolve("data"));
    OpdKey key = OpdKey.loadOrCreate(folder.resolve("opd-key.json"));
    try (Messenger messenger = new Messenger(phones);
        Sandbox sandbox = Sandbox.of(settings, SendsIT::say).withWorker()) {
      sandbox.telling(messenger.environment(folder));
      sandbox.telling(Map.of("SATUWARGA_RATE_LIMITS", "off"));
      sandbox.start();
      Tables tables = new Tables(settings);
      int citizens = Math.max(40, sends / 40);
      bringIn(sandbox.site().server(), folder.resolve("opd-key.json"));
      new Townsfolk(tables, OPD, citizens).settle(sandbox.site().server());
      BackOffice office =
          new BackOffice(
              SatuWarga.at(sandbox.site().server().toString()),
              new BackOffice.Key(OPD, key),
              APP,
              sends,
              citizens);
      send(office, sandbox, new Random(seed));
      settle(tables);
      reckon(office, tables);
    }
  }

  private static void bringIn(URI server, Path keyFile) throws IOException, InterruptedException {
    String nobody = "http://127.0.0.1:9";
    try (InputStream manifest =
        Objects.requireNonNull(
            SendsIT.class.getResourceAsStream("/id/satuwarga/sample/apekesah/miniapp.json"))) {
      String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
      new Introduction(server)
          .run(
              List.of(
                  new Entrant(
                      text.replace("{public_url}", nobody),
                      List.of(
                          new Agency(OPD, "21.71", URI.create(nobody + "/miniapp"), keyFile)))));
    }
  }

  /** Each kill comes when another part of the notices is acknowledged, and a moment later. */
  private void send(BackOffice office, Sandbox sandbox, Random random) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long begin = System.nanoTime();
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random own = new Random(random.nextLong());
        work.add(
            threads.submit(
                (Callable<Boolean>)
                    () -> {
                      office.work(own);
                      return true;
                    }));
      }
      List<Part> victims = List.of(Part.SERVER, Part.POSTGRES, Part.WORKER);
      new Killer(sandbox, victims, List.of(), random, SendsIT::say)
          .strike(
              kills,
              turn -> {
                long from = (long) sends * turn / (kills + 1);
                long share = sends / (kills + 1L);
                awaitSent(office, work, from + random.nextLong(share / 4, share));
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
              });
      for (Future<?> one : work) {
        one.get();
      }
      say(
          "acknowledged: %d, repeated by the client: %d, in %d s"
              .formatted(
                  office.acknowledged().size(),
                  office.repeats(),
                  (System.nanoTime() - begin) / 1_000_000_000L));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaitSent(BackOffice office, List<Future<?>> work, long many)
      throws InterruptedException {
    while (office.acknowledged().size() < many && !work.stream().allMatch(Future::isDone)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /**
   * Until every notice is in its inbox and every phone was told. What a killed process had in hand
   * comes free when its lease is over: after two minutes, or in the short form as soon as nothing
   * moves any more.
   */
  private void settle(Tables tables) throws Exception {
    Reckoning.await(
        "all inboxes and phones",
        () -> {
          String before = waiting(tables);
          if (!LONG) {
            TimeUnit.MILLISECONDS.sleep(500);
            if (before.equals(waiting(tables))) {
              tables.execute(Tables.SERVER, "UPDATE outbox SET due_at = now()");
              tables.execute(
                  Tables.SERVER, "UPDATE delivery SET due_at = now() WHERE state = 'queued'");
            }
          }
          return before.startsWith("0 0 ");
        });
  }

  private String waiting(Tables tables) {
    return tables.count(Tables.SERVER, "outbox")
        + " "
        + tables.count(Tables.SERVER, "delivery WHERE state = 'queued'")
        + " "
        + phones.rings();
  }

  private void reckon(BackOffice office, Tables tables) {
    assertThat(office.faults()).as("what may not happen, whatever is killed").isEmpty();
    Set<String> acknowledged = new HashSet<>();
    office
        .acknowledged()
        .forEach(
            (reference, ids) -> {
              assertThat(ids).as("notices of one reference, %s", reference).hasSize(1);
              acknowledged.add(reference + " " + ids.iterator().next());
            });
    assertThat(acknowledged).hasSize(sends);
    List<String> kept =
        tables.texts(
            Tables.SERVER,
            "SELECT reference || ' ' || id FROM notice"
                + " JOIN inbox_item ON inbox_item.notice_id = notice.id"
                + " AND inbox_item.citizen_id = notice.citizen_id");
    assertThat(kept).as("items of inboxes").hasSize(sends);
    assertThat(tables.count(Tables.SERVER, "inbox_item")).isEqualTo(sends);
    assertThat(new HashSet<>(kept))
        .as("items, against what was acknowledged")
        .isEqualTo(acknowledged);
    told(tables);
  }

  private void told(Tables tables) {
    assertThat(tables.count(Tables.SERVER, "delivery WHERE state = 'handed_over'"))
        .as("notices told to the one phone of each citizen")
        .isEqualTo(sends);
    List<String> expected =
        tables.texts(
            Tables.SERVER,
            "SELECT token || ' ' || notice.id FROM notice JOIN device USING (citizen_id)");
    assertThat(phones.shown()).as("shown, each time that a phone did").hasSize(sends);
    assertThat(new HashSet<>(phones.shown())).isEqualTo(new HashSet<>(expected));
    int repeated = phones.rings() - sends;
    say(
        "handed over twice: %d of %d (%.2f %%)"
            .formatted(repeated, sends, 100.0 * repeated / sends));
    assertThat(repeated)
        .as("handed over more than once")
        .isLessThanOrEqualTo(REPEATED_PER_KILL * kills);
  }

  private static void say(String line) {
    System.out.println("[sends] " + line);
  }
}
