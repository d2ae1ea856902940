package id.satuwarga.sdk.android;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.content.res.Configuration;
import android.net.Uri;
import android.os.Bundle;
import id.satuwarga.sdk.android.internal.DeepLink;
import id.satuwarga.sdk.android.internal.SavedScreen;
import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.manifest.ManifestParts;
import id.satuwarga.sdk.miniapp.internal.manifest.Permission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mini-app on the whole screen. Opened by {@link #opening}, or by the app's own filter for
 * {@code satuwarga://apps/…}; the {@link android.app.Application} is a {@link MiniAppHosting}.
 */
public class MiniAppActivity extends Activity {
  private static final String PLACE = "id.satuwarga.sdk.android.PLACE";

  private static final String BACK = "id.satuwarga.sdk.android.BACK";
  private static final String VISIT = "id.satuwarga.sdk.android.VISIT";
  private static final String PENDING = "id.satuwarga.sdk.android.PENDING";

  private final Deque<DeepLink> back = new ArrayDeque<>();
  private @Nullable ScreenPane pane;
  private @Nullable Stay stay;
  private @Nullable DeepLink here;
  private Devices devices = new Devices();
  private Language language = Language.INDONESIAN;

  /** What starts this activity at {@code satuwarga://apps/{app_id}/{page}}. */
  public static Intent opening(Context context, String address) {
    return new Intent(Intent.ACTION_VIEW, Uri.parse(address), context, MiniAppActivity.class);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    setTheme(
        isNight()
            ? android.R.style.Theme_Material_NoActionBar
            : android.R.style.Theme_Material_Light_NoActionBar);
    super.onCreate(saved);
    MiniAppHosting hosting = (MiniAppHosting) getApplication();
    hosting.notifications().ifPresent(it -> it.opened(getIntent()));
    language = hosting.miniApps().citizen().language();
    devices = hosting.devices(this);
    ScreenPane shown = new ScreenPane(this, devices, this::act, this::open, this::again);
    pane = shown;
    setContentView(shown.view());
    String kept = saved == null ? null : saved.getString(PLACE);
    Uri asked = getIntent().getData();
    enter(hosting, kept != null ? kept : asked == null ? "" : asked.toString(), saved);
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    if (here != null && stay != null) {
      String page = stay.page();
      saved.putString(
          PLACE,
          page.equals(here.page())
              ? here.uri().toString()
              : "satuwarga://apps/" + here.appId() + page);
      saved.putString(VISIT, stay.id());
      ArrayList<String> addresses = new ArrayList<>();
      back.forEach(link -> addresses.add(link.uri().toString()));
      saved.putStringArrayList(BACK, addresses);
      stay.pending().ifPresent(act -> saved.putString(PENDING, act.json()));
      if (stay.isAnswered() || stay.pending().isPresent()) {
        pane().save(saved);
      }
    }
  }

  @Override
  protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    super.onActivityResult(requestCode, resultCode, data);
    devices.onActivityResult(requestCode, resultCode, data);
  }

  @Override
  public void onRequestPermissionsResult(int requestCode, String[] asked, int[] answers) {
    super.onRequestPermissionsResult(requestCode, asked, answers);
    devices.onRequestPermissionsResult(requestCode);
  }

  @Override
  protected void onDestroy() {
    if (stay != null) {
      stay.leave();
    }
    super.onDestroy();
  }

  /** To the page before; out of the mini-app at the first. Android 8 has no other way to ask. */
  @Override
  @SuppressWarnings("deprecation")
  public void onBackPressed() {
    if (back.isEmpty()) {
      super.onBackPressed();
    } else {
      go(back.pop());
    }
  }

  private void enter(MiniAppHosting hosting, String address, @Nullable Bundle saved) {
    Optional<DeepLink> link = DeepLink.find(address);
    Optional<Stay> entered = link.flatMap(it -> hosting.miniApps().enter(it.appId()));
    if (!entered.isPresent()) {
      pane()
          .showTrouble(
              Text.of("Layanan tidak ada di aplikasi ini", "This app does not have the service"),
              Text.of("Periksa tautannya.", "Check the link."),
              language);
      return;
    }
    stay = entered.get();
    for (Permission permission : ManifestParts.of(entered.get().manifest()).permissions()) {
      if (permission.name().equals("location")) {
        pane().positionReason(permission.reason());
      }
    }
    if (saved == null || !goOn(saved, link.get())) {
      go(link.get());
    }
  }

  /** As it was before the phone ended the process; a press under way is sent under its own id. */
  private boolean goOn(Bundle saved, DeepLink link) {
    ArrayList<String> addresses = saved.getStringArrayList(BACK);
    if (addresses != null) {
      addresses.forEach(address -> DeepLink.find(address).ifPresent(back::addLast));
    }
    Optional<Action> pending =
        Optional.ofNullable(saved.getString(PENDING)).flatMap(SavedScreen::action);
    boolean shown = pane().restore(saved);
    String visit = saved.getString(VISIT);
    if (visit == null || (!shown && !pending.isPresent())) {
      return false;
    }
    here = link;
    stay().resume(visit, link, pending.orElse(null));
    if (pending.isPresent()) {
      again();
    }
    return true;
  }

  private void go(DeepLink link) {
    here = link;
    pane().showWorking(language);
    stay().open(link.page(), link.params(), new Answers());
  }

  private boolean isNight() {
    return (getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK)
        == Configuration.UI_MODE_NIGHT_YES;
  }

  private ScreenPane pane() {
    return java.util.Objects.requireNonNull(pane, "shown since onCreate");
  }

  private Stay stay() {
    return java.util.Objects.requireNonNull(stay, "a Screen comes from a stay");
  }

  private void act(Action action) {
    pane().showWorking(language);
    stay().act(action, new Answers());
  }

  private void open(String address) {
    String appId = stay().manifest().appId();
    Optional<DeepLink> link = DeepLink.find(address, appId);
    if (link.isPresent() && link.get().appId().equals(appId)) {
      if (here != null) {
        back.push(here);
      }
      go(link.get());
    } else if (link.isPresent()) {
      startActivity(opening(this, link.get().uri().toString()));
    } else {
      leave(address);
    }
  }

  private void again() {
    pane().showWorking(language);
    stay().again(new Answers());
  }

  private void leave(String address) {
    try {
      startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(address)));
    } catch (ActivityNotFoundException e) {
      pane()
          .showTrouble(
              Text.of("Tautan tidak dapat dibuka", "The link cannot be opened"),
              Text.of(
                  "Tidak ada aplikasi peramban di perangkat ini.",
                  "There is no browser on this device."),
              language);
    }
  }

  /** Shows what the mini-app answers. */
  private final class Answers implements Answer {
    @Override
    public void shows(Screen screen) {
      pane().show(screen, language);
    }

    @Override
    public void fails(Trouble trouble) {
      if (trouble.canTryAgain()) {
        pane().showPassingTrouble(trouble.title(), trouble.detail(), language);
      } else {
        pane().showTrouble(trouble.title(), trouble.detail(), language);
      }
    }
  }
}
