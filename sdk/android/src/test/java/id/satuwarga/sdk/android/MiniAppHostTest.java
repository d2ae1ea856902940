package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.os.Looper;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Mini-apps run off the main thread, before a deadline, apart from each other. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
public class MiniAppHostTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch never = new CountDownLatch(1);
  private MiniAppHost host;

  @After
  public void close() {
    host.close();
  }

  @Test
  public void aMiniAppRunsOffTheMainThreadAndAnswersOnIt() {
    Heard heard =
        open(
            TestMiniApp.opening(
                (visit, context) -> {
                  seen.add(Looper.myLooper() == Looper.getMainLooper() ? "main" : "aside");
                  return Screen.titled("Halo, " + context.claim("name").orElse(""));
                }));

    assertThat(heard.screen().title()).isEqualTo("Halo, Siti");
    assertThat(seen).containsExactly("aside");
    assertThat(heard.thread).isSameAs(Looper.getMainLooper().getThread());
  }

  @Test
  public void aMiniAppKnowsTheCitizenByItsOwnNameOnly() {
    Heard heard = open(TestMiniApp.opening((visit, context) -> Screen.titled(context.subject())));

    assertThat(heard.screen().title()).isEqualTo("siti@id.uji.satu");
  }

  @Test
  public void aRefusalIsToldAsItIs() {
    Heard heard =
        open(
            TestMiniApp.opening(
                (visit, context) -> {
                  throw new Refusal(Text.of("Tidak bisa", "No"), Text.of("Besok.", "Tomorrow."));
                }));

    assertThat(heard.trouble().title().in(Language.INDONESIAN)).isEqualTo("Tidak bisa");
    assertThat(heard.trouble().canTryAgain()).isFalse();
  }

  @Test
  public void aFaultOrAMissingAnswerIsTroubleAndNoCrash() {
    for (TestMiniApp broken :
        new TestMiniApp[] {
          TestMiniApp.opening(
              (visit, context) -> {
                throw new IllegalStateException("oops");
              }),
          TestMiniApp.opening(
              (visit, context) -> {
                throw new NoClassDefFoundError("oops");
              }),
          TestMiniApp.opening((visit, context) -> null)
        }) {
      assertThat(open(broken).trouble().canTryAgain()).isTrue();
    }
  }

  @Test
  public void aPageThatIsNotThereIsRefused() {
    host = host(TestMiniApp.opening((visit, context) -> Screen.titled("?")), PATIENCE);
    Heard heard = new Heard();
    host.enter("id.uji.satu").get().open("/nowhere", Collections.emptyMap(), heard);

    assertThat(heard.trouble().title().in(Language.ENGLISH)).isEqualTo("There is no such page");
  }

  @Test
  public void whatHangsIsGivenUpAndTheSamePressGoesAgainUnderItsId() {
    TestMiniApp slow =
        TestMiniApp.acting(
            (visit, action) -> {
              seen.add(action.id());
              if (seen.size() == 1) {
                never.await();
              }
              return Screen.titled("Sudah");
            });
    host = host(slow, Duration.ofSeconds(1));
    Stay stay = host.enter("id.uji.satu").get();
    Heard late = new Heard();
    stay.act(Action.named("send").id("11111111-0000-7000-8000-000000000001"), late);
    assertThat(late.trouble().title().in(Language.INDONESIAN))
        .isEqualTo("Kami belum tahu hasilnya");

    assertThat(shown(stay::again).title()).isEqualTo("Sudah");
    assertThat(seen)
        .hasSizeGreaterThanOrEqualTo(2)
        .containsOnly("11111111-0000-7000-8000-000000000001");
  }

  @Test
  public void oneThatHangsTakesNoThreadFromAnother() {
    Map<String, MiniApp> two = new LinkedHashMap<>();
    two.put(
        "id.uji.satu",
        TestMiniApp.opening(
            (visit, context) -> {
              while (never.getCount() > 0) {
                deafly(never);
              }
              return Screen.titled("?");
            }));
    two.put("id.uji.dua", TestMiniApp.named("id.uji.dua", (v, c) -> Screen.titled("Dua")));
    host = MiniAppHost.of(two, new Siti()).deadline(Duration.ofMillis(500));
    for (int times = 0; times < 5; times++) {
      Heard heard = new Heard();
      host.enter("id.uji.satu").get().open("/", Collections.emptyMap(), heard);
      assertThat(heard.trouble().canTryAgain()).isTrue();
    }
    Stay other = host.enter("id.uji.dua").get();
    Screen shown = shown(answer -> other.open("/", Collections.emptyMap(), answer));

    assertThat(shown.title()).isEqualTo("Dua");
    never.countDown();
  }

  private static void deafly(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException deaf) {
      // goes on waiting
    }
  }

  @Test
  public void onlyTheNewestQuestionIsAnswered() {
    host = host(TestMiniApp.opening((v, c) -> Screen.titled(v.page())), PATIENCE);
    Stay stay = host.enter("id.uji.satu").get();
    Heard old = new Heard();
    Heard newest = new Heard();
    stay.open("/", Collections.emptyMap(), old);
    stay.open("/list", Collections.emptyMap(), newest);

    assertThat(newest.screen().title()).isEqualTo("/list");
    assertThat(old.isTold()).isFalse();
  }

  @Test
  public void whatIsStoredIsThereAtTheNextVisitAndNotForAnother() {
    TestMiniApp storing =
        TestMiniApp.opening(
            (visit, context) -> {
              String before = context.storage().find("last").orElse("-");
              context.storage().put("last", "Belian");
              return Screen.titled(before);
            });
    CitizenStorage storage = CitizenStorage.inMemory();
    host = MiniAppHost.of(of(storing), new Siti()).storage(storage);

    assertThat(visit().screen().title()).isEqualTo("-");
    assertThat(visit().screen().title()).isEqualTo("Belian");
    assertThat(storage.load("id.uji.dua", "siti@id.uji.satu")).isEmpty();
  }

  @Test
  public void anIdThatTheManifestDoesNotSayIsRefused() {
    host = host(TestMiniApp.opening((v, c) -> Screen.titled("?")), PATIENCE);
    Map<String, MiniApp> wrong =
        Collections.singletonMap("id.lain", TestMiniApp.opening((v, c) -> Screen.titled("?")));

    assertThatThrownBy(() -> MiniAppHost.of(wrong, new Siti())).hasMessageContaining("id.uji.satu");
    assertThat(host.enter("id.lain")).isEmpty();
  }

  /** Asked again as often as the machine is slower than the deadline, which is short here. */
  private static Screen shown(Consumer<Answer> ask) {
    for (int times = 0; times < 60; times++) {
      Heard heard = new Heard();
      ask.accept(heard);
      heard.await();
      if (heard.isScreen()) {
        return heard.screen();
      }
    }
    throw new AssertionError("no Screen in all these times");
  }

  private Heard open(TestMiniApp app) {
    host = host(app, PATIENCE);
    return visit();
  }

  private Heard visit() {
    Heard heard = new Heard();
    host.enter("id.uji.satu").get().open("/", Collections.emptyMap(), heard);
    heard.await();
    return heard;
  }

  private static MiniAppHost host(TestMiniApp app, Duration deadline) {
    return MiniAppHost.of(of(app), new Siti()).deadline(deadline);
  }

  private static Map<String, MiniApp> of(TestMiniApp app) {
    return Collections.singletonMap("id.uji.satu", app);
  }
}
