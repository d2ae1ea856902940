package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.app.Application;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.EditText;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Visit;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** Cheap phones end the app while its citizen looks for a photo; others turn the screen. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, application = ProcessDeathTest.App.class)
public class ProcessDeathTest {
  private static final List<String> ACTS = Collections.synchronizedList(new ArrayList<>());

  /** Held while the answer to a press does not come. */
  private static volatile CountDownLatch answers = new CountDownLatch(0);

  /** An app with one form on board; the answer to a press may never come. */
  public static final class App extends Application implements MiniAppHosting, MiniApp {
    private final MiniAppHost host =
        MiniAppHost.of(Collections.singletonMap("id.uji.satu", this), new Siti())
            .deadline(Duration.ofMinutes(2));

    @Override
    public MiniAppHost miniApps() {
      return host;
    }

    @Override
    public Devices devices(MiniAppActivity activity) {
      return new Devices(activity, Language.INDONESIAN) {
        @Override
        public String upload(String name, String type, byte[] content) {
          return "u-1";
        }

        @Override
        public java.util.concurrent.Executor loading() {
          return Runnable::run;
        }
      };
    }

    @Override
    public Manifest manifest() {
      return TestMiniApp.opening((visit, context) -> form()).manifest();
    }

    @Override
    public Screen open(Visit visit, Context context) {
      return visit.page().equals("/") ? form() : Screen.titled("Halaman " + visit.page());
    }

    @Override
    public Screen act(Visit visit, Action action, Context context) throws Exception {
      CountDownLatch answer = answers;
      ACTS.add(action.id() + " " + action.text("title") + " " + action.state().orElse(""));
      answer.await();
      return Screen.titled("Diterima");
    }
  }

  private static Screen form() {
    return Screen.titled("Lapor")
        .state("lanjut")
        .input(Input.text("title", "Judul").required())
        .input(Input.toggle("public", "Boleh dilihat"))
        .input(Input.file("photo", "Foto").mediaTypes(List.of("image/jpeg")).max(2))
        .openPage("/list", "Daftar")
        .submit("send", "Kirim");
  }

  @After
  public void nothingHangsOn() {
    answers.countDown();
    ACTS.clear();
  }

  @Test
  public void whatWasEnteredIsThereAgainAndIsSentWithWhatTheScreenCarries() {
    ActivityController<MiniAppActivity> first = open();
    view(first, EditText.class).setText("Jalan berlubang");
    view(first, CheckBox.class).setChecked(true);

    ActivityController<MiniAppActivity> second = ended(first);
    assertThat(view(second, EditText.class).getText().toString()).isEqualTo("Jalan berlubang");
    assertThat(view(second, CheckBox.class).isChecked()).isTrue();
    Looking.press(second.get(), "Kirim");

    Looking.waitFor(second.get(), "Diterima");
    assertThat(ACTS.remove(0)).endsWith("Jalan berlubang lanjut");
  }

  @Test
  public void aPressUnderWayIsSentAgainUnderItsId() {
    answers = new CountDownLatch(1);
    CountDownLatch never = answers;
    ActivityController<MiniAppActivity> first = open();
    view(first, EditText.class).setText("Banjir");
    Looking.press(first.get(), "Kirim");
    Looking.until(() -> ACTS.size() == 1, "the press");
    answers = new CountDownLatch(0);

    ActivityController<MiniAppActivity> second = ended(first);

    Looking.waitFor(second.get(), "Diterima");
    assertThat(ACTS).hasSize(2);
    assertThat(ACTS.remove(0)).isEqualTo(ACTS.remove(0));
    never.countDown();
  }

  @Test
  public void thePhotoChosenMeanwhileIsTaken() {
    Uri photo = Uri.parse("content://" + PhotoProvider.AUTHORITY + "/1");
    Robolectric.setupContentProvider(PhotoProvider.class, PhotoProvider.AUTHORITY);
    shadowOf(RuntimeEnvironment.getApplication().getContentResolver())
        .registerInputStream(photo, new ByteArrayInputStream(new byte[9]));
    ActivityController<MiniAppActivity> first = open();
    view(first, EditText.class).setText("Lampu mati");
    Looking.press(first.get(), "Ambil atau pilih foto");
    assertThat(shadowOf(first.get()).getNextStartedActivity().getAction())
        .isEqualTo(Intent.ACTION_OPEN_DOCUMENT);

    ActivityController<MiniAppActivity> second = ended(first);
    second
        .get()
        .onActivityResult(DeviceFiles.REQUEST, Activity.RESULT_OK, new Intent().setData(photo));

    Looking.waitFor(second.get(), "berkas");
    ActivityController<MiniAppActivity> third = ended(second);
    Looking.waitFor(third.get(), "Berkas yang sudah dikirim");
    assertThat(view(third, EditText.class).getText().toString()).isEqualTo("Lampu mati");
  }

  @Test
  public void theWayBackIsThereAgain() {
    ActivityController<MiniAppActivity> first = open();
    Looking.press(first.get(), "Daftar");
    Looking.waitFor(first.get(), "Halaman /list");

    ActivityController<MiniAppActivity> second = ended(first);
    Looking.waitFor(second.get(), "Halaman /list");
    second.get().onBackPressed();

    Looking.waitFor(second.get(), "Lapor");
    assertThat(second.get().isFinishing()).isFalse();
  }

  @Test
  public void everyKindOfInputComesBackAsItWas() {
    Screen screen =
        Screen.titled("Semua")
            .input(Input.text("a", "A").value("ada"))
            .input(Input.text("b", "B").value("dikosongkan"))
            .input(Input.number("c", "C").value(new BigDecimal("1.5")))
            .input(Input.date("d", "D").value(java.time.LocalDate.of(2026, 11, 22)))
            .input(Input.time("e", "E").value(java.time.LocalTime.of(10, 30)))
            .input(Input.choice("f", "F").option("1", "Satu").option("2", "Dua").value("2"))
            .input(Input.toggle("g", "G").value(true))
            .input(
                Input.location("h", "H")
                    .value(Place.in("21.71.02.1001").street("Jl. Laut").position(1.1, 104.0)))
            .submit("send", "Kirim");
    Shown before = Shown.of(screen, new BatamDevices());
    before.all(EditText.class).get(1).setText("");
    Bundle saved = new Bundle();
    before.pane.save(saved);

    Shown after = Shown.of(Screen.titled("?"), new BatamDevices());
    assertThat(after.pane.restore(new Bundle())).isFalse();
    assertThat(after.pane.restore(saved)).isTrue();
    after.press("Kirim");
    before.press("Kirim");

    String sent = after.act().id("x").json();
    assertThat(sent).isEqualTo(before.act().id("x").json());
    assertThat(sent).contains("ada", "1.5", "2026-11-22", "10:30", "\"f\":\"2\"", "104.0");
    assertThat(sent).doesNotContain("dikosongkan");
  }

  @Test
  public void aCopyFromBeforeSaysHowOldItIs() {
    Shown shown = Shown.of(Screen.titled("?"));

    shown.pane.showKept(Screen.titled("Puskesmas"), Duration.ofMinutes(10), Language.INDONESIAN);
    assertThat(shown.texts())
        .contains("Puskesmas", "Tanpa jaringan. Ini keadaan 10 menit yang lalu.");
    assertThat(ScreenPane.ago(Duration.ofSeconds(5), Language.ENGLISH)).isEqualTo("just now");
    assertThat(ScreenPane.ago(Duration.ofMinutes(90), Language.ENGLISH)).isEqualTo("1 hour ago");
    assertThat(ScreenPane.ago(Duration.ofDays(3), Language.ENGLISH)).isEqualTo("3 days ago");
    shown.pane.show(Screen.titled("Puskesmas"), Language.INDONESIAN);
    assertThat(shown.texts()).noneMatch(words -> words.startsWith("Tanpa jaringan"));
  }

  private static ActivityController<MiniAppActivity> open() {
    ActivityController<MiniAppActivity> activity =
        Robolectric.buildActivity(MiniAppActivity.class, intent()).setup();
    Looking.waitFor(activity.get(), "Lapor");
    return activity;
  }

  /** What the system does to an app out of sight, and when the citizen comes back to it. */
  private static ActivityController<MiniAppActivity> ended(
      ActivityController<MiniAppActivity> first) {
    Bundle saved = new Bundle();
    first.saveInstanceState(saved).pause().stop().destroy();
    return Robolectric.buildActivity(MiniAppActivity.class, intent())
        .create(saved)
        .start()
        .restoreInstanceState(saved)
        .resume()
        .visible();
  }

  private static Intent intent() {
    return new Intent(RuntimeEnvironment.getApplication(), MiniAppActivity.class)
        .setData(Uri.parse("satuwarga://apps/id.uji.satu"));
  }

  private static <V extends android.view.View> V view(
      ActivityController<MiniAppActivity> activity, Class<V> kind) {
    return Looking.views(activity.get()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
