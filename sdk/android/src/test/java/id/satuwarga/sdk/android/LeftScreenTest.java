package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** Memory of Screens, as far as the JVM can tell: one that was left holds no views. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
public class LeftScreenTest {
  @Test
  public void nothingOfAScreenThatWasLeftIsHeld() throws Exception {
    Shown shown = Shown.of(Screen.titled("?"), new BatamDevices());
    Screen form =
        Screen.parse(Files.readAllBytes(Path.of("../../api-spec/screens/complaint-form.json")));
    shown.pane.show(form, Language.INDONESIAN);
    List<WeakReference<View>> left =
        shown.views().stream().map(WeakReference::new).collect(Collectors.toList());
    shown.pane.show(Screen.titled("Lain"), Language.INDONESIAN);
    int now = shown.views().size();

    ShadowLooper.idleMainLooper();
    int held = Integer.MAX_VALUE;
    for (int gc = 0; gc < 20 && held > now; gc++) {
      System.gc();
      Thread.sleep(50);
      held = (int) left.stream().filter(it -> it.get() != null).count();
    }
    assertThat(left.size()).isGreaterThan(20);
    assertThat(held).as("views of %d that are still held", left.size()).isLessThanOrEqualTo(now);
  }
}
