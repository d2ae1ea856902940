package id.satuwarga.app;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import id.satuwarga.app.model.KeptScreen;
import id.satuwarga.app.model.VisitModel;
import id.satuwarga.app.model.VisitState;
import id.satuwarga.app.view.ConsentPage;
import id.satuwarga.app.view.Framed;
import id.satuwarga.app.view.Kit;
import id.satuwarga.app.view.Notes;
import id.satuwarga.app.view.SaidPage;
import id.satuwarga.app.view.Words;
import id.satuwarga.sdk.android.ScreenPane;
import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Consent;
import id.satuwarga.sdk.client.OpenVisit;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service on the whole screen: one of afar through the gateway; one on board is handed on. */
public class ServiceActivity extends Activity {
  static final String EMERGENCY = "satuwarga://apps/id.polri.panic/";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "satuwarga://apps/([a-z][a-z0-9.-]{1,100})((?:/(?!/)[A-Za-z0-9._~/?=&%-]*)?)");

  private final Runnable renew = this::renew;
  private final Runnable goOn = this::goOn;
  private @Nullable AppComponent parts;
  private @Nullable VisitModel visit;
  private @Nullable ScreenPane pane;
  private @Nullable VisitDevices devices;
  private @Nullable Framed frame;
  private @Nullable FeedbackOffer feedback;
  private @Nullable Kit kit;

  /** What starts it at {@code satuwarga://apps/{app_id}/{page}}. */
  static Intent opening(Context context, String address) {
    return new Intent(Intent.ACTION_VIEW, Uri.parse(address), context, ServiceActivity.class);
  }

  @Override
  protected void attachBaseContext(Context phone) {
    super.attachBaseContext(Surroundings.of(phone));
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    setTheme(Surroundings.theme(this));
    super.onCreate(saved);
    AppComponent made = ((SatuWargaApplication) getApplication()).parts();
    parts = made;
    kit = new Kit(this, made.choices().language());
    visit = new VisitModel(made.server(), made.copies(), made.miniApps().keySet());
    devices = new VisitDevices(this, made.server(), made.choices(), made.home(), visit());
    pane = new ScreenPane(this, devices, visit()::act, this::open, visit()::again);
    frame = new Framed(kit(), this::finish);
    feedback = new FeedbackOffer(kit(), frame(), made.server(), made.copies(), this::draw);
    setContentView(frame().view());
    visit().changes().watch(this::draw);
    made.server().back().watch(renew);
    made.session().changes().watch(goOn);
    SavedVisit before = new SavedVisit(saved);
    String asked = String.valueOf(getIntent().getDataString());
    String address =
        before.address().orElse(((SatuWargaApplication) getApplication()).links().inside(asked));
    Matcher place = ADDRESS.matcher(address);
    if (place.matches() && pane().restore(before.screen())) {
      frame().title(made.home().nameOf(String.valueOf(place.group(1))));
      frame().show(pane().view());
      before.resume(visit(), String.valueOf(place.group(1)), String.valueOf(place.group(2)));
    } else {
      enter(address);
    }
    feedback().recall(visit(), visit().place().appId(), saved);
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    SavedVisit.write(saved, visit(), pane());
    feedback().save(saved);
  }

  @Override
  protected void onDestroy() {
    parts().server().back().unwatch(renew);
    parts().session().changes().unwatch(goOn);
    super.onDestroy();
  }

  /** Signing in happens elsewhere; who comes back from it goes on where they wanted to. */
  private void goOn() {
    if (visit().state() == VisitState.SIGNED_OUT && parts().session().isSignedIn()) {
      if (visit().pressed().isPresent()) {
        visit().again();
      } else {
        enter(visit().place().address());
      }
    }
  }

  @Override
  protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    super.onActivityResult(requestCode, resultCode, data);
    devices().onActivityResult(requestCode, resultCode, data);
  }

  @Override
  public void onRequestPermissionsResult(int requestCode, String[] asked, int[] answers) {
    super.onRequestPermissionsResult(requestCode, asked, answers);
    devices().onRequestPermissionsResult(requestCode);
  }

  /** To the page before; out of the service at the first. Android 8 has no other way to ask. */
  @Override
  @SuppressWarnings("deprecation")
  public void onBackPressed() {
    if (!feedback().closes() && !visit().back()) {
      super.onBackPressed();
    }
  }

  private void renew() {
    visit().renew();
  }

  private void enter(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      frame().show(new SaidPage(kit(), Words.NO_SERVICE, Words.NO_SERVICE_DETAIL).view());
      return;
    }
    String appId = String.valueOf(parts.group(1));
    String page = String.valueOf(parts.group(2));
    frame().title(parts().home().nameOf(appId));
    visit().enter(appId, page.isEmpty() ? "/" : page);
  }

  private void draw() {
    switch (visit().state()) {
      case WORKING:
        frame().show(pane().view());
        pane().showWorking(language());
        break;
      case SCREEN:
        visit().visit().ifPresent(this::show);
        break;
      case KEPT:
        visit().kept().ifPresent(this::showKept);
        break;
      case REOPENED:
        visit().visit().ifPresent(this::showAnew);
        break;
      case CONSENT:
        visit().asked().ifPresent(this::ask);
        break;
      case NO_CONSENT:
        frame()
            .show(
                new SaidPage(kit(), Words.NO_CONSENT, Words.NO_CONSENT_DETAIL)
                    .main(Words.ASK_AGAIN, visit()::reconsider)
                    .view());
        break;
      case SIGNED_OUT:
        frame().show(signInFirst());
        break;
      case EMBEDDED:
        startActivity(EmbeddedActivity.embedding(this, visit().place().address()));
        finish();
        break;
      default:
        frame().show(pane().view());
        visit().problem().ifPresent(this::say);
    }
  }

  private void show(OpenVisit open) {
    frame().title(parts().home().nameOf(open.appId()));
    frame().show(pane().view());
    pane().show(open.screen(), language());
    feedback().after(visit(), open);
  }

  private void showKept(KeptScreen kept) {
    frame().show(pane().view());
    pane().showKept(kept.screen(), kept.age(), language());
  }

  /** The page is the service's, what stands in it the citizen's; nothing was sent. */
  private void showAnew(OpenVisit open) {
    frame().show(pane().view());
    pane().showAnew(open.screen(), language());
    pane().showTrouble(Words.REOPENED, Words.REOPENED_DETAIL, language());
  }

  private void ask(Consent consent) {
    frame()
        .show(
            new ConsentPage(
                    kit(),
                    parts().home().nameOf(consent.appId()),
                    consent,
                    visit()::agree,
                    visit()::refuse)
                .view());
  }

  private void say(ApiException problem) {
    Text words = Text.of(problem.citizenText(), problem.citizenText());
    pane().showPassingTrouble(Words.FAILED, words, language());
  }

  private View signInFirst() {
    SaidPage page =
        new SaidPage(kit(), Words.SIGN_IN_FIRST, Words.SIGN_IN_WHY)
            .main(Words.SIGN_IN, this::signIn);
    return (EMERGENCY.contains(visit().place().appId())
            ? page.other(Words.CALL_110, () -> leave("tel:110"))
            : page)
        .view();
  }

  private void signIn() {
    leave(parts().session().begin());
  }

  /** A row, a link or a button leads to a page, another service, or out of the app. */
  private void open(String address) {
    Matcher other = ADDRESS.matcher(address);
    if (address.startsWith("/") && !address.startsWith("//")) {
      visit().go(address);
    } else if (other.matches() && visit().place().appId().equals(other.group(1))) {
      String page = String.valueOf(other.group(2));
      visit().go(page.isEmpty() ? "/" : page);
    } else if (other.matches()) {
      startActivity(opening(this, address));
    } else {
      leave(address);
    }
  }

  private void leave(String address) {
    String action = address.startsWith("tel:") ? Intent.ACTION_DIAL : Intent.ACTION_VIEW;
    try {
      startActivity(new Intent(action, Uri.parse(address)));
    } catch (ActivityNotFoundException none) {
      Notes.say(kit(), Words.NO_BROWSER);
    }
  }

  private Language language() {
    return parts().choices().language();
  }

  private AppComponent parts() {
    return Objects.requireNonNull(parts, "made at the start");
  }

  private VisitModel visit() {
    return Objects.requireNonNull(visit, "made at the start");
  }

  private ScreenPane pane() {
    return Objects.requireNonNull(pane, "made at the start");
  }

  private VisitDevices devices() {
    return Objects.requireNonNull(devices, "made at the start");
  }

  private FeedbackOffer feedback() {
    return Objects.requireNonNull(feedback, "made at the start");
  }

  private Framed frame() {
    return Objects.requireNonNull(frame, "made at the start");
  }

  private Kit kit() {
    return Objects.requireNonNull(kit, "made at the start");
  }
}
