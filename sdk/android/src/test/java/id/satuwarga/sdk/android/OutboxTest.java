package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.net.ConnectivityManager;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** Acts made without a network. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
public class OutboxTest {
  @Rule public final TemporaryFolder disk = new TemporaryFolder();
  private final SetClock clock = new SetClock();
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean online = true;
  private File folder;
  private Outbox outbox;

  @Before
  public void open() throws IOException {
    folder = disk.newFolder();
    outbox = box();
  }

  private Outbox box() {
    return new Outbox(Vault.in(folder, new SoftwareKey(1), clock)) {
      @Override
      protected void send(String kind, String id, String text) throws IOException {
        if (!online) {
          throw new IOException("offline");
        }
        sent.add(kind + " " + id + " " + text);
        if (text.equals("no")) {
          throw new IllegalStateException("refused");
        }
      }
    };
  }

  @Test
  public void whatWaitsOutlivesTheProcessAndGoesUnderItsId() {
    online = false;
    outbox.put("panic", "press-1", "Batu Aji");
    assertThat(outbox.sendWaiting()).isFalse();

    online = true;
    Outbox again = box();
    assertThat(again.waiting("panic")).containsExactly("Batu Aji");
    assertThat(again.sendWaiting()).isTrue();

    assertThat(sent).containsExactly("panic press-1 Batu Aji");
    assertThat(again.waiting("panic")).isEmpty();
    assertThat(again.sendWaiting()).isTrue();
    assertThat(sent).hasSize(1);
  }

  @Test
  public void anActIsThereOnceHoweverOftenItIsPut() {
    outbox.put("panic", "press-1", "Batu Aji");
    outbox.put("panic", "press-1", "Batu Aji");
    outbox.put("panic", "press-2", "Nongsa");

    assertThat(outbox.waiting("panic")).containsExactly("Batu Aji", "Nongsa");
  }

  @Test
  public void whoCallsForHelpGoesBeforeReceipts() {
    outbox.put("notice.delivered", "n1", "");
    outbox.put("panic", "press-1", "Batu Aji");

    boolean all = outbox.sendWaiting();

    assertThat(all).isTrue();
    assertThat(sent.get(0)).startsWith("panic");
  }

  @Test
  public void oneThatIsNotTakenHoldsUpNoOtherAndIsLetGoAfterFiveAnswers() {
    outbox.put("a", "1", "no");
    outbox.put("a", "2", "yes");

    for (int at = 0; at < 4; at++) {
      assertThat(outbox.sendWaiting()).isFalse();
    }
    assertThat(outbox.waiting("a")).containsExactly("no");
    assertThat(outbox.sendWaiting()).isTrue();
    assertThat(outbox.waiting("a")).isEmpty();
    assertThat(sent).contains("a 2 yes").hasSize(6);
  }

  @Test
  public void whatIsTakenBackIsNotSent() {
    outbox.put("panic", "press-1", "Batu Aji");

    assertThat(outbox.takeBack("panic", "press-1")).isTrue();
    assertThat(outbox.takeBack("panic", "press-1")).isFalse();
    assertThat(outbox.sendWaiting()).isTrue();
    assertThat(sent).isEmpty();
  }

  @Test
  public void neitherForEverNorWithoutBounds() {
    outbox.put("a", "old", "old");
    clock.passes(Duration.ofDays(8));
    assertThat(outbox.waiting("a")).isEmpty();

    for (int at = 0; at < 103; at++) {
      outbox.put("a", "id" + at, "text" + at);
    }
    assertThat(outbox.waiting("a")).hasSize(100).startsWith("text3").endsWith("text102");
  }

  @Test
  public void itIsSentAsSoonAsThereIsANetworkAgain() {
    online = false;
    outbox.put("panic", "press-1", "Batu Aji");
    assertThat(outbox.sendWaiting()).isFalse();
    ConnectivityManager connectivity =
        RuntimeEnvironment.getApplication().getSystemService(ConnectivityManager.class);

    try (Reconnection watching =
        Reconnection.watch(RuntimeEnvironment.getApplication(), outbox::sendWaiting)) {
      assertThat(watching).isNotNull();
      online = true;
      Shadows.shadowOf(connectivity)
          .getNetworkCallbacks()
          .forEach(it -> it.onAvailable(connectivity.getActiveNetwork()));
      Looking.until(() -> !sent.isEmpty(), "the press");
      Looking.until(() -> outbox.waiting("panic").isEmpty(), "that nothing waits");
    }
  }
}
