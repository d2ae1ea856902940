package id.satuwarga.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.sample.system.Sandbox;
import id.satuwarga.sample.system.setup.Staff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A developer's afternoon, against the real server: each test goes on where the one before ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatorIT {
  private static final String APP = "id.example.greeting";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> SAID = new CopyOnWriteArrayList<>();

  @TempDir static Path folder;
  private static Workshop workshop;
  private static Simulator simulator;
  private static Thread follower;
  private static Staff lestari;

  @BeforeAll
  static void start() throws Exception {
    workshop = new Workshop(folder).source(Workshop.SOURCE).manifest(Workshop.MANIFEST);
    id.satuwarga.simulator.Order order = workshop.order();
    simulator = Simulator.start(order, Sandbox.of(order.settings(), SAID::add), SAID::add);
    follower = new Thread(SimulatorIT::follow, "follower");
    follower.start();
    lestari = Staff.signedIn(simulator.address(), "lestari");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (simulator != null) {
      follower.interrupt();
      follower.join();
      simulator.close();
    }
  }

  @Test
  @Order(1)
  void theMiniAppIsOnTrialAtOnceForAnOpdNobodyKnew() throws Exception {
    assertThat(String.join("\n", SAID)).contains("\"Salam Warga\" siap");
    assertThat(home()).contains(APP).contains("\"trial\":true");
    assertThat(opened()).contains("Halo pertama");
  }

  @Test
  @Order(2)
  void aSavedSourceAnswersAMomentLater() throws Exception {
    workshop.source(Workshop.SOURCE.replace("pertama", "kedua"));

    until(() -> announcements() == 2);
    assertThat(opened()).contains("Halo kedua");
  }

  @Test
  @Order(3)
  void whatDoesNotCompileIsToldWhileTheVersionBeforeAnswers() throws Exception {
    workshop.source(Workshop.SOURCE.replace("Screen.titled(\"Halo pertama\")", "nothing"));

    until(() -> said("Greeting.java:15: cannot find symbol"));
    assertThat(said("Versi sebelumnya tetap melayani")).isTrue();
    assertThat(opened()).contains("Halo kedua");
  }

  @Test
  @Order(4)
  void aBrokenManifestIsToldByLineAndFix() throws Exception {
    workshop.source(Workshop.SOURCE.replace("pertama", "ketiga"));
    workshop.manifest(Workshop.MANIFEST.replace("\"other\"", "\"others\""));

    until(() -> said("src/main/resources/miniapp.json:8: /category"));
    assertThat(opened()).contains("Halo kedua");
  }

  @Test
  @Order(5)
  void aChangedManifestBecomesAnotherRelease() throws Exception {
    workshop.manifest(Workshop.MANIFEST.replace("Salam Warga", "Salam Baru"));

    until(() -> announcements() == 3);
    assertThat(opened()).contains("Halo ketiga");
    assertThat(home()).contains("Salam Baru").doesNotContain("Salam Warga");
    assertThat(lestari.get("/v1/mini-apps/" + APP).body()).contains("\"version_code\":2");
  }

  @Test
  @Order(6)
  void whatTheServerRefusesIsToldByItsReason() throws Exception {
    workshop.manifest(Workshop.MANIFEST.replace("21.71", "99.99"));

    until(() -> said("region-unknown"));
    assertThat(opened()).contains("Halo ketiga");
  }

  private static String home() throws Exception {
    return lestari.get("/v1/services").expect(200).body();
  }

  private static String opened() throws Exception {
    return lestari.post("/v1/visits", "{\"app_id\":\"" + APP + "\"}").body();
  }

  private static boolean said(String part) {
    return SAID.stream().anyMatch(line -> line.contains(part));
  }

  private static long announcements() {
    return SAID.stream().filter(line -> line.contains("siap / is ready")).count();
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as(String.join("\n", SAID)).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static void follow() {
    try {
      simulator.follow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      SAID.add(e.toString());
    }
  }
}
