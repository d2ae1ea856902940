package id.satuwarga.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Bundle;
import java.time.Duration;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The question what a service was like, when the phone ends the app before it is answered. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApplication.class)
public class KeptFeedbackTest {
  private static final String OFFER = "Nilai layanan ini";
  private static final String GOOD = "Bagaimana layanan ini?: Baik";
  private static final String SEND = "Kirim penilaian";
  private static final String KEPT = "feedback/id.batam.apekesah";

  private TestApplication app;

  @Before
  public void aServiceIsDone() {
    app = (TestApplication) RuntimeEnvironment.getApplication();
    app.server.answer("GET /v1/services", SignInTest.SERVICES);
    FeedbackTest.usable(app.server);
    app.signedIn();
  }

  @Test
  public void theQuestionIsAskedAgainUntilItIsAnswered() {
    used();
    app.startAnew();

    open().see("Layanan uji").press(OFFER).press(GOOD).press(SEND).see("Terima kasih");
    app.startAnew();

    assertNothingIsAsked();
    assertThat(app.server.count("PUT /v1/visits/")).isEqualTo(1);
  }

  @Test
  public void whatWasFilledInIsThereAgainAndIsSent() {
    ActivityController<ServiceActivity> first = start(null);
    Eyes.on(first.get()).press("Kirim").press(OFFER).press(GOOD).type("Komentar", "Cepat.");
    Bundle saved = new Bundle();
    first.saveInstanceState(saved).pause().stop().destroy();
    app.startAnew();

    Eyes eyes = Eyes.on(start(saved).get()).see("Cepat.");
    eyes.press(SEND).see("Terima kasih").press("Kembali ke layanan").see("Sudah selesai");

    assertThat(app.server.asked)
        .anyMatch(it -> it.endsWith("{\"rating\":3,\"comment\":\"Cepat.\"}"));
  }

  @Test
  public void whatWasFilledInIsThereAlsoAfterGoingBack() {
    ActivityController<ServiceActivity> first = start(null);
    Eyes.on(first.get()).press("Kirim").press(OFFER).type("Komentar", "Ramah.");
    first.get().onBackPressed();
    Eyes.on(first.get()).see("Sudah selesai");
    first.pause().stop().destroy();
    app.startAnew();

    open().press(OFFER).see("Ramah.");
  }

  @Test
  public void whoDeclinesIsNotAskedAgain() {
    used().press("Tidak, terima kasih").seeNo(OFFER).see("Sudah selesai");
    app.startAnew();

    assertNothingIsAsked();
  }

  @Test
  public void whatTheServerRefusesIsNotAskedAgain() {
    app.server.refuse(FeedbackTest.FEEDBACK, 409, "feedback-settled");
    used().press(OFFER).press(GOOD).press(SEND).see("Belum berhasil");
    app.startAnew();

    assertNothingIsAsked();
  }

  @Test
  public void withoutANetworkTheQuestionStays() {
    Eyes eyes = used().press(OFFER).press(GOOD);
    app.server.goOffline();
    eyes.press(SEND).see("Belum berhasil");
    app.server.comeBack();
    app.startAnew();

    open().see(OFFER);
  }

  @Test
  public void afterAnHourNobodyIsAskedAnyMore() {
    used();
    app.startAnew();
    app.later(Duration.ofMinutes(61));

    assertNothingIsAsked();
    assertThat(app.vault().recall(KEPT)).isEmpty();
  }

  @Test
  public void whoSignsOutLeavesNoQuestion() {
    used();
    app.rests();
    assertThat(app.vault().recall(KEPT)).isPresent();

    app.parts().session().signOut();
    Eyes.until(() -> !app.parts().session().isWorking(), "signed out");
    app.rests();
    assertThat(app.vault().recall(KEPT)).isEmpty();
    app.startAnew();
    app.signedIn();

    assertNothingIsAsked();
  }

  @Test
  public void whatAnotherVersionKeptIsNoQuestion() {
    app.parts().copies().keepOwn(KEPT, "{\"visit\":\"{}\",\"draft\":{\"mark\":9}}");

    assertNothingIsAsked();
    app.rests();
    assertThat(app.vault().recall(KEPT)).isEmpty();
  }

  /** In a service in which something was done. */
  private Eyes used() {
    return open().press("Kirim").see(OFFER);
  }

  private void assertNothingIsAsked() {
    Eyes eyes = open().see("Layanan uji");
    app.rests();
    assertThat(eyes.texts()).doesNotContain(OFFER);
  }

  private Eyes open() {
    return Eyes.on(start(null).get());
  }

  private ActivityController<ServiceActivity> start(Bundle saved) {
    ActivityController<ServiceActivity> service =
        Robolectric.buildActivity(
            ServiceActivity.class,
            ServiceActivity.opening(app, "satuwarga://apps/id.batam.apekesah/"));
    return saved == null ? service.setup() : service.setup(saved);
  }
}
