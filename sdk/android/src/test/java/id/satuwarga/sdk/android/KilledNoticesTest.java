package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.app.NotificationManager;
import android.content.Context;
import android.content.ContextWrapper;
import android.content.SharedPreferences;
import id.satuwarga.sdk.miniapp.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/**
 * The process is ended while it shows notices: each is shown once, and the server hears of each.
 */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
public class KilledNoticesTest {
  private static final int SEEDS = Boolean.getBoolean("satuwarga.long") ? 100 : 6;
  private static final int NOTICES = 8;

  @Rule public final TemporaryFolder disk = new TemporaryFolder();
  private final Context app = RuntimeEnvironment.getApplication();
  private final NotificationManager system = app.getSystemService(NotificationManager.class);
  private final Set<String> receipts = new HashSet<>();

  @Test
  public void aNoticeThatWasShownIsNotShownAgainAndTheServerHearsOfIt() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      File folder = disk.newFolder();
      File ledger = new File(folder, "notices.xml");
      Set<String> shown = new HashSet<>();
      receipts.clear();
      for (int process = 0; process < 10; process++) {
        DyingDisk dying = new DyingDisk(chance, chance.nextInt(3_000));
        Notifications notifications = notifications(new AppProcess(app, ledger), dying, folder);
        try {
          for (int arrival = 0; arrival < 6; arrival++) {
            String id = "0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e0" + chance.nextInt(NOTICES);
            byte[] before = ledger.exists() ? Files.readAllBytes(ledger.toPath()) : new byte[0];
            boolean isNew = notifications.arrived(message(id));
            if (isNew && chance.nextInt(4) == 0) {
              tear(ledger, before, chance);
              break;
            }
            assertThat(isNew).as("seed %d", seed).isEqualTo(shown.add(id));
          }
        } catch (DyingDisk.Ended ended) {
          // the next process begins
        }
        assertThat(system.getActiveNotifications().length).isLessThanOrEqualTo(NOTICES);
      }
      DyingDisk living = new DyingDisk(chance, Integer.MAX_VALUE);
      Notifications last = notifications(new AppProcess(app, ledger), living, folder);
      for (String id : shown) {
        assertThat(last.arrived(message(id))).as("seed %d", seed).isFalse();
      }
      assertThat(outbox(living, folder, true).sendWaiting()).isTrue();
      assertThat(receipts).as("seed %d", seed).containsAll(shown);
      system.cancelAll();
    }
  }

  /**
   * What Android leaves when it is ended while it writes: the file before, and a part of the new.
   */
  private static void tear(File ledger, byte[] before, Random chance) throws IOException {
    byte[] written = Files.readAllBytes(ledger.toPath());
    if (before.length > 0) {
      Files.write(new File(ledger.getPath() + ".bak").toPath(), before);
    }
    Files.write(ledger.toPath(), Arrays.copyOf(written, chance.nextInt(written.length)));
  }

  private Notifications notifications(Context process, DyingDisk dying, File folder) {
    return new Notifications(
        process,
        Activity.class,
        outbox(dying, folder, false),
        Language.INDONESIAN,
        android.R.drawable.ic_dialog_info);
  }

  /** Offline while notices arrive, so that nothing is sent by the outbox's own thread. */
  private Outbox outbox(DyingDisk dying, File folder, boolean online) {
    return new Outbox(dying.vault(folder)) {
      @Override
      protected void send(String kind, String id, String text) throws IOException {
        if (!online) {
          throw new IOException("offline");
        }
        receipts.add(id);
      }
    };
  }

  private static PushMessage message(String id) {
    return PushMessage.of(id, "Diskominfo Batam");
  }

  /** A process of the app's own: it reads the ledger from the disk anew. */
  private static final class AppProcess extends ContextWrapper {
    private final SharedPreferences read;

    AppProcess(Context app, File ledger) {
      super(app);
      read =
          ReflectionHelpers.callConstructor(
              preferences(),
              ClassParameter.from(File.class, ledger),
              ClassParameter.from(int.class, Context.MODE_PRIVATE));
      // which waits until it is read
      assertThat(read.getAll()).isNotNull();
    }

    private static Class<? extends SharedPreferences> preferences() {
      try {
        return Class.forName("android.app.SharedPreferencesImpl")
            .asSubclass(SharedPreferences.class);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Context getApplicationContext() {
      return this;
    }

    @Override
    public SharedPreferences getSharedPreferences(String name, int mode) {
      return read;
    }
  }
}
