package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import android.view.View;
import com.sun.management.ThreadMXBean;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/**
 * What it costs the main thread to show a Screen, on the JVM: figures of docs/android.md, measured
 * with {@code -Dsatuwarga.long=true}. They compare Screens and versions with each other; they say
 * nothing of a phone's milliseconds.
 */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
public class FirstScreenCostTest {
  private static final int WARM = 40;
  private static final int MEASURED = 31;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  public void cpuAndMemoryOfAScreen() throws IOException {
    assumeTrue(Boolean.getBoolean("satuwarga.long"));
    List<String> rows = new ArrayList<>();
    for (String file :
        new String[] {"structures/list-linked", "screens/complaint-form", "screens/every-input"}) {
      rows.add(measured(file));
    }
    System.out.println(String.join("\n", rows));
    assertThat(rows).hasSize(3);
  }

  private String measured(String file) throws IOException {
    byte[] json = Files.readAllBytes(Path.of("../../api-spec").resolve(file + ".json"));
    Shown shown = Shown.of(Screen.titled("?"), new BatamDevices());
    long first = cost(shown, json)[0];
    for (int at = 0; at < WARM; at++) {
      cost(shown, json);
    }
    List<Long> nanos = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    for (int at = 0; at < MEASURED; at++) {
      long[] one = cost(shown, json);
      nanos.add(one[0]);
      bytes.add(one[1]);
    }
    return String.format(
        "%s | %d B | %d views | first %.1f ms | then %.2f ms | %d kB",
        file,
        json.length,
        shown.views().size(),
        first / 1e6,
        median(nanos) / 1e6,
        median(bytes) / 1024);
  }

  /** Parsed, turned into widgets, measured and laid out: CPU and bytes of this thread. */
  private long[] cost(Shown shown, byte[] json) {
    long thread = Thread.currentThread().getId();
    long bytes = threads.getThreadAllocatedBytes(thread);
    long nanos = threads.getCurrentThreadCpuTime();
    shown.pane.show(Screen.parse(json), id.satuwarga.sdk.miniapp.Language.INDONESIAN);
    View view = shown.pane.view();
    view.measure(
        View.MeasureSpec.makeMeasureSpec(720, View.MeasureSpec.EXACTLY),
        View.MeasureSpec.makeMeasureSpec(1_480, View.MeasureSpec.EXACTLY));
    view.layout(0, 0, 720, 1_480);
    return new long[] {
      threads.getCurrentThreadCpuTime() - nanos, threads.getThreadAllocatedBytes(thread) - bytes
    };
  }

  private static long median(List<Long> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
