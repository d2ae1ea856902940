package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.view.View;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityManager;
import android.widget.EditText;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowAccessibilityManager;

/** What a citizen who does not see hears without touching anything. */
@RunWith(RobolectricTestRunner.class)
public class AnnouncementsTest {
  private static final Screen FORM =
      Screen.titled("Buat pengaduan")
          .input(Input.text("title", "Judul").required())
          .input(Input.text("story", "Cerita").required())
          .submit("send", "Kirim");

  private ShadowAccessibilityManager ears;

  @Before
  public void listen() {
    Object service =
        RuntimeEnvironment.getApplication().getSystemService(Context.ACCESSIBILITY_SERVICE);
    ears = Shadows.shadowOf((AccessibilityManager) service);
    ears.setEnabled(true);
    ears.setTouchExplorationEnabled(true);
  }

  @Test
  public void aScreenThatArrivesIsNamedOnce() {
    Shown shown = Shown.of(FORM);
    assertThat(heard()).containsExactly("Buat pengaduan");

    shown.pane.show(Screen.titled("Pengaduan diterima"), Language.INDONESIAN);

    assertThat(heard()).containsExactly("Buat pengaduan", "Pengaduan diterima");
  }

  @Test
  public void whatIsUnderWayIsSaid() {
    Shown shown = Shown.of(FORM);

    shown.pane.showWorking(Language.INDONESIAN);
    shown.pane.showWorking(Language.ENGLISH);

    assertThat(heard()).containsExactly("Buat pengaduan", "Memuat…", "Loading…");
  }

  @Test
  public void howManyInputsAreWrongIsSaidAndWhyAtEach() {
    Shown shown = Shown.of(FORM);

    shown.press("Kirim");

    assertThat(heard()).containsExactly("Buat pengaduan", "2 isian perlu diperbaiki.");
    List<TextView> reasons = saying(shown, "Wajib diisi.");
    assertThat(reasons).hasSize(2).allMatch(AnnouncementsTest::isLive);
    EditText first = shown.all(EditText.class).get(0);
    assertThat(first.isFocused()).isTrue();
    assertThat(sources(AccessibilityEvent.TYPE_VIEW_FOCUSED)).contains(first.getClass().getName());
  }

  @Test
  public void whatTheOpdDidNotAcceptIsSaidByTheInputItself() {
    Shown shown =
        Shown.of(
            Screen.titled("Isian")
                .input(Input.text("name", "Nama").value("Siti").problem("Tidak sama."))
                .submit("send", "Kirim"));

    assertThat(saying(shown, "Tidak sama.")).hasSize(1).allMatch(AnnouncementsTest::isLive);
    assertThat(shown.only(EditText.class).isFocused()).isTrue();
  }

  @Test
  public void whatAPressCameToIsSaid() {
    Shown shown = Shown.of(Screen.titled("Halo").submit("send", "Kirim"));
    shown.press("Kirim").pane.showWorking(Language.INDONESIAN);

    Screen answer = Screen.titled("Diterima").alert(Tone.GOOD, "Terima kasih.");
    shown.pane.show(answer, Language.INDONESIAN);

    assertThat(heard()).containsExactly("Halo", "Memuat…", "Diterima");
    assertThat(shown.said("Berhasil. Terima kasih.")).matches(AnnouncementsTest::isLive);
  }

  @Test
  public void whatWentWrongIsSaidAndHowItMayGoOnStandsInALiveRegion() {
    Shown shown = Shown.of(FORM);

    shown.pane.showPassingTrouble(
        Text.of("Terputus", "Cut off"), Text.of("Coba.", "Try."), Language.INDONESIAN);

    assertThat(heard()).containsExactly("Buat pengaduan", "Terputus");
    assertThat(shown.said("Penting: Terputus. Coba.")).matches(AnnouncementsTest::isLive);
  }

  @Test
  public void thatAPageIsKeptFromBeforeIsSaid() {
    Shown shown = Shown.of(FORM);

    shown.pane.showKept(FORM, Duration.ofHours(3), Language.INDONESIAN);

    assertThat(heard()).last().isEqualTo("Tanpa jaringan. Ini keadaan 3 jam yang lalu.");
  }

  @Test
  public void thatThePositionIsIncludedStandsInALiveRegion() {
    Place place = Place.in("21.71.02.1001").position(1.12, 104.05);
    Shown shown =
        Shown.of(
            Screen.titled("Isian")
                .input(Input.location("place", "Tempat").value(place))
                .submit("send", "Kirim"),
            new BatamDevices());

    assertThat(shown.all(TextView.class))
        .filteredOn(it -> it.getText().toString().startsWith("Posisi perangkat disertakan"))
        .hasSize(1)
        .allMatch(AnnouncementsTest::isLive);
  }

  /** Everything announced so far. */
  private List<String> heard() {
    return ears.getSentAccessibilityEvents().stream()
        .filter(it -> it.getEventType() == AccessibilityEvent.TYPE_ANNOUNCEMENT)
        .map(it -> it.getText().get(0).toString())
        .collect(Collectors.toList());
  }

  private List<String> sources(int kind) {
    return ears.getSentAccessibilityEvents().stream()
        .filter(it -> it.getEventType() == kind)
        .map(it -> Objects.toString(it.getClassName(), ""))
        .collect(Collectors.toList());
  }

  private static List<TextView> saying(Shown shown, String words) {
    return shown.all(TextView.class).stream()
        .filter(it -> words.contentEquals(it.getText()))
        .collect(Collectors.toList());
  }

  private static boolean isLive(View view) {
    return view.getAccessibilityLiveRegion() == View.ACCESSIBILITY_LIVE_REGION_POLITE;
  }
}
