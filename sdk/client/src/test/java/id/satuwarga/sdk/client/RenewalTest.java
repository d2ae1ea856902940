package id.satuwarga.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an app may do while its session is being renewed and the server takes its time. */
@Timeout(180)
class RenewalTest {
  private final SessionKeeper keeper = SessionKeeper.inMemory();
  private final TestClock clock = new TestClock();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private CitizenServer server;
  private CitizenApp app;
  private Future<Profile> renewing;

  @BeforeEach
  void aCallRenews() throws Exception {
    server = new CitizenServer();
    app =
        SatuWarga.at(server.url())
            .readTimeout(Duration.ofMinutes(2))
            .callTimeout(Duration.ofMinutes(2))
            .clock(clock)
            .citizen(keeper, "Ponsel Siti");
    String address = app.signIn();
    String state = address.replaceAll(".*&state=([^&]+).*", "$1");
    app.finishSignIn("id.satuwarga.app:/signed-in?code=once&state=" + state).execute();
    clock.pass(Duration.ofMinutes(11));
    server.renewals.acquire();
    renewing = threads.submit(() -> app.profile().execute());
    while (server.refreshes.get() == 0) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.renewals.release();
    app.close();
    server.close();
    threads.shutdownNow();
  }

  @Test
  void anAppLearnsAtOnceWhetherSomebodyIsSignedIn() throws Exception {
    assertThat(threads.submit(() -> app.isSignedIn()).get(60, TimeUnit.SECONDS)).isTrue();

    server.renewals.release();
    assertThat(renewing.get().name()).isEqualTo("Siti Rahmawati");
  }

  @Test
  void aCallThatWaitsForTheRenewalCanBeCancelled() {
    ApiCall<Profile> waiting = app.profile();
    Future<Profile> outcome = threads.submit(waiting::execute);

    waiting.cancel();

    assertThatThrownBy(() -> outcome.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(UnavailableException.class);
  }

  @Test
  void aRenewalThatComesAfterSigningOutBringsNobodyBack() throws Exception {
    ApiCall<Void> end = app.signOut();
    Future<Void> ended = threads.submit(end::execute);
    end.cancel();
    assertThatThrownBy(() -> ended.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);

    server.renewals.release();

    assertThatThrownBy(() -> renewing.get()).hasCauseInstanceOf(UnauthorisedException.class);
    assertThat(keeper.load()).isEmpty();
    assertThat(app.isSignedIn()).isFalse();
  }
}
