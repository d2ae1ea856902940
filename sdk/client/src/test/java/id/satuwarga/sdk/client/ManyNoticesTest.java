package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends many notices writes no code for the limit. */
class ManyNoticesTest {
  private static final String SUBJECT = "p1_Yk3vQx0m6c2Zr8sT5uW7aB9dE1fG3hJ4";

  @TempDir Path folder;
  private ThrottlingServer server;

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  @Timeout(180)
  void tenThousandGoThroughAThrottlingServer() throws IOException {
    server = new ThrottlingServer(3);
    try (SatuWarga satuWarga = client("dinkes-batam")) {
      List<ApiException> problems = new ArrayList<>();
      List<Notice> taken =
          satuWarga
              .notices()
              .sendAll(drafts("dinkes-batam-", 10_000), (draft, problem) -> problems.add(problem))
              .execute();

      assertThat(problems).isEmpty();
      assertThat(taken).hasSize(10_000);
      assertThat(taken.get(9_999).reference()).isEqualTo("dinkes-batam-9999");
    }
    assertThat(server.taken.get("dinkes-batam")).hasSize(10_000);
    assertThat(server.requests.get() - server.refused.get()).isEqualTo(10);
  }

  @Test
  @Timeout(180)
  void oneByOneTheyWaitTheirTurnToo() throws IOException {
    server = new ThrottlingServer(5);
    try (SatuWarga satuWarga = client("dinkes-batam")) {
      for (NoticeDraft draft : drafts("dinkes-batam-", 25)) {
        satuWarga.notices().send(draft).execute();
      }
    }
    assertThat(server.taken.get("dinkes-batam")).hasSize(25);
  }

  @Test
  @Timeout(180)
  void sixtyFourThreadsOfTwoTenantsKeepTheirTurnAndTheirTokensApart() throws Exception {
    server = new ThrottlingServer(500);
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try (SatuWarga health = client("dinkes-batam");
        SatuWarga social = client("dinsos-batam")) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 64; thread++) {
        SatuWarga one = thread % 2 == 0 ? health : social;
        String prefix = (thread % 2 == 0 ? "dinkes-batam-" : "dinsos-batam-") + thread + "-";
        all.add(
            threads.submit(
                () -> {
                  for (int at = 0; at < 25; at++) {
                    Notice sent = one.notices().send(draft(prefix + at)).execute();
                    assertThat(sent.reference()).isEqualTo(prefix + at);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(server.mixedUp).hasValue(0);
    assertThat(server.taken.get("dinkes-batam")).hasSize(32 * 25);
    assertThat(server.taken.get("dinsos-batam")).hasSize(32 * 25);
    assertThat(server.refused.get())
        .as("refused of %s: calls are held back before the server must", server.requests)
        .isLessThan(server.requests.get() / 3);
  }

  @Test
  @Timeout(180)
  void aCallerWithoutPatienceIsToldWhenToComeBack() throws IOException {
    server = new ThrottlingServer(1);
    try (SatuWarga satuWarga = client("dinkes-batam")) {
      UnavailableException throttled =
          catchThrowableOfType(
              UnavailableException.class,
              () -> {
                // as many as a slow machine needs to send two in one second
                for (int at = 0; at < 10_000; at++) {
                  satuWarga
                      .notices()
                      .send(draft("dinkes-batam-" + at))
                      .patience(Duration.ofMillis(1))
                      .execute();
                }
              });
      assertThat(throttled.code()).isEqualTo("too-many-requests");
      assertThat(throttled.retryAfter().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  private SatuWarga client(String opd) {
    return SatuWarga.at(server.url()).opd(opd, OpdKey.loadOrCreate(folder.resolve(opd + ".json")));
  }

  private static List<NoticeDraft> drafts(String prefix, int many) {
    List<NoticeDraft> drafts = new ArrayList<>();
    for (int at = 0; at < many; at++) {
      drafts.add(draft(prefix + at));
    }
    return drafts;
  }

  static NoticeDraft draft(String reference) {
    return NoticeDraft.to(SUBJECT)
        .app("id.batam.sikeda")
        .category("queue")
        .subject("Giliran Anda")
        .body("Silakan menuju loket 2.")
        .reference(reference);
  }
}
