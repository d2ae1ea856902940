package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import android.view.View;
import android.view.ViewGroup;
import com.sun.management.ThreadMXBean;
import id.satuwarga.sdk.android.Vault;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

/**
 * What the main thread does from the start of the process to the first page, on the JVM. The
 * figures of docs/android.md are measured with {@code -Dsatuwarga.long=true}: they compare versions
 * with each other and say nothing of a phone's milliseconds. What is counted holds on a phone too.
 */
@RunWith(RobolectricTestRunner.class)
@Config(application = ColdStartTest.Watched.class, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
public class ColdStartTest {
  private static final int RUNS = 15;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Notes who asks for the key of the device, which is slow on cheap phones. */
  public static class Watched extends TestApplication {
    final List<String> keyAskedBy = Collections.synchronizedList(new ArrayList<>());

    @Override
    Vault vault() {
      SecretKey key = new SecretKeySpec(new byte[16], "AES");
      return Vault.in(
          new File(getNoBackupFilesDir(), "vault"),
          () -> {
            keyAskedBy.add(Thread.currentThread().getName());
            return key;
          },
          Clock.systemUTC());
    }
  }

  @Test
  public void theFirstPageOfAVisitorWaitsForNoKeyAndNoAnswer() {
    Watched app = (Watched) RuntimeEnvironment.getApplication();
    app.server.goOffline();
    app.parts().choices().nowKnowsTheApp();

    View page = firstPage();

    assertThat(app.keyAskedBy).isEmpty();
    assertThat(views(page)).isBetween(20, 120);
  }

  @Test
  public void aCitizensFirstPageAsksForTheKeyOnceOnTheMainThread() {
    Watched app = (Watched) RuntimeEnvironment.getApplication();
    app.signedIn();
    app.keyAskedBy.clear();
    app.onCreate();

    View unused = firstPage();

    String main = Thread.currentThread().getName();
    assertThat(app.keyAskedBy).filteredOn(main::equals).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  public void cpuAndMemoryOfAStart() {
    assumeTrue(Boolean.getBoolean("satuwarga.long"));
    Watched app = (Watched) RuntimeEnvironment.getApplication();
    app.signedIn();
    List<Long> nanos = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    long first = 0;
    int views = 0;
    for (int run = 0; run <= RUNS; run++) {
      long thread = Thread.currentThread().getId();
      long bytesBefore = threads.getThreadAllocatedBytes(thread);
      long before = threads.getCurrentThreadCpuTime();
      app.onCreate();
      views = views(firstPage());
      long took = threads.getCurrentThreadCpuTime() - before;
      if (run == 0) {
        first = took;
      } else {
        nanos.add(took);
        bytes.add(threads.getThreadAllocatedBytes(thread) - bytesBefore);
      }
    }
    System.out.printf(
        "cold start | %d views | first %.0f ms | then %.1f ms | %d kB%n",
        views, first / 1e6, median(nanos) / 1e6, median(bytes) / 1024);
    assertThat(views).isPositive();
  }

  private static View firstPage() {
    MainActivity activity = Robolectric.buildActivity(MainActivity.class).setup().get();
    return activity.getWindow().getDecorView();
  }

  private static int views(View view) {
    int count = 1;
    if (view instanceof ViewGroup group) {
      for (int at = 0; at < group.getChildCount(); at++) {
        count += views(group.getChildAt(at));
      }
    }
    return count;
  }

  private static long median(List<Long> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
