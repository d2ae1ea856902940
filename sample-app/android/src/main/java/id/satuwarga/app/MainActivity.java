package id.satuwarga.app;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import id.satuwarga.app.model.Document;
import id.satuwarga.app.model.SessionModel;
import id.satuwarga.app.view.DataPage;
import id.satuwarga.app.view.DocumentsPage;
import id.satuwarga.app.view.HomePage;
import id.satuwarga.app.view.InboxPage;
import id.satuwarga.app.view.Kit;
import id.satuwarga.app.view.MyFeedbackPage;
import id.satuwarga.app.view.Notes;
import id.satuwarga.app.view.NoticePage;
import id.satuwarga.app.view.Page;
import id.satuwarga.app.view.PreferencesPage;
import id.satuwarga.app.view.ProfilePage;
import id.satuwarga.app.view.RegionPage;
import id.satuwarga.app.view.ServerDialog;
import id.satuwarga.app.view.Shell;
import id.satuwarga.app.view.Welcome;
import id.satuwarga.app.view.Words;
import id.satuwarga.sdk.client.Service;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The app's own pages: home and what stands beside it. */
public class MainActivity extends Activity
    implements DataPage.Ways, HomePage.Ways, NoticePage.Ways, ProfilePage.Ways {
  private static final String SERVICE = "satuwarga://apps/";
  private static final String NOTIFY = "android.permission.POST_NOTIFICATIONS";
  private static final int TIRAMISU = 33;
  private static final String INBOX = "satuwarga://inbox/";
  private static final String CAPITAL = "31.71";

  private final Runnable countUnread = this::countUnread;
  private final Runnable again = this::again;
  private @Nullable AppComponent parts;
  private @Nullable Shell shell;
  private @Nullable Kit kit;

  @Override
  protected void attachBaseContext(Context phone) {
    super.attachBaseContext(Surroundings.of(phone));
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    setTheme(Surroundings.theme(this));
    super.onCreate(saved);
    parts = ((SatuWargaApplication) getApplication()).parts();
    kit = new Kit(this, parts().choices().language());
    shell = new Shell(kit(), this::page);
    setContentView(shell().view());
    if (parts().choices().knowsTheApp()) {
      shell().show(Shell.Tab.HOME);
    } else {
      shell().cover(new Welcome(kit(), this::begin));
    }
    if (parts().choices().takeCrash()) {
      Notes.sorry(kit());
    }
    if (saved == null) {
      take(getIntent());
    }
  }

  /** The browser comes back from signing in, or a link leads here. */
  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    setIntent(intent);
    take(intent);
  }

  @Override
  protected void onStart() {
    super.onStart();
    parts().inbox().changes().watch(countUnread);
    parts().inbox().follow();
    askToNotify();
    parts().server().back().watch(again);
    shell().shown();
  }

  @Override
  protected void onStop() {
    shell().hidden();
    parts().server().back().unwatch(again);
    parts().inbox().unfollow();
    parts().inbox().changes().unwatch(countUnread);
    super.onStop();
  }

  /** Android 8 has no other way to ask. */
  @Override
  @SuppressWarnings("deprecation")
  public void onBackPressed() {
    if (!shell().back()) {
      super.onBackPressed();
    }
  }

  @Override
  public void signIn() {
    try {
      startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(parts().session().begin())));
    } catch (ActivityNotFoundException none) {
      Notes.say(kit(), Words.NO_BROWSER);
    }
  }

  @Override
  public void chooseRegion() {
    shell()
        .push(
            new RegionPage(
                kit(),
                parts().server(),
                (code, name) -> {
                  shell().back();
                  parts().home().moveTo(code, name);
                }));
  }

  @Override
  public void open(Service service) {
    startActivity(ServiceActivity.opening(this, "satuwarga://apps/" + service.appId() + "/"));
  }

  /** All pages are drawn anew, in the words and the size that were chosen. */
  @Override
  public void changed() {
    parts().server().reopen();
    recreate();
  }

  @Override
  public void chooseServer() {
    ServerDialog.ask(
        kit(),
        parts().choices(),
        () -> {
          parts().session().signOut();
          changed();
        });
  }

  @Override
  public void preferences() {
    shell().push(new PreferencesPage(kit(), parts().preferences(), region(), this::back));
  }

  @Override
  public void feedback() {
    shell().push(new MyFeedbackPage(kit(), parts().myFeedback(), region(), this::back));
  }

  @Override
  public void follow(String route) {
    startActivity(ServiceActivity.opening(this, route));
  }

  @Override
  public void documents() {
    shell().push(new DocumentsPage(kit(), parts().documents(), this::open, this::back));
  }

  @Override
  public void open(Document document) {
    try {
      startActivity(DocumentProvider.opening(document));
    } catch (ActivityNotFoundException none) {
      Notes.say(kit(), Words.NO_VIEWER);
    }
  }

  @Override
  public void back() {
    boolean unused = shell().back();
  }

  @Override
  public void emergency() {
    startActivity(ServiceActivity.opening(this, ServiceActivity.EMERGENCY));
  }

  private void begin() {
    parts().choices().nowKnowsTheApp();
    shell().show(Shell.Tab.HOME);
  }

  private void take(Intent intent) {
    SatuWargaApplication app = (SatuWargaApplication) getApplication();
    app.phone().notifications().opened(intent);
    Uri address = intent.getData();
    String to = address == null ? "" : app.links().inside(address.toString());
    if (app.links().isReturn(to)) {
      parts().session().returned(to);
    } else if (to.startsWith(INBOX)) {
      shell().show(Shell.Tab.INBOX);
      read(to.substring(INBOX.length()));
    } else if (to.startsWith(SERVICE)) {
      startActivity(ServiceActivity.opening(this, to));
    }
  }

  private Page page(Shell.Tab tab) {
    SessionModel session = parts().session();
    switch (tab) {
      case INBOX:
        return new InboxPage(kit(), parts().inbox(), session, region(), this::read, this::signIn);
      case DATA:
        return new DataPage(kit(), parts().data(), session, region(), this);
      case PROFILE:
        boolean forDevelopers = ((SatuWargaApplication) getApplication()).isDebugged();
        return new ProfilePage(kit(), parts().choices(), session, this, forDevelopers);
      default:
        return new HomePage(kit(), parts().home(), session, this);
    }
  }

  private void read(String noticeId) {
    shell()
        .push(
            new NoticePage(kit(), parts().notice(), parts().documents(), noticeId, region(), this));
  }

  /** Whose clock is shown. */
  private String region() {
    return parts().home().region().orElse(CAPITAL);
  }

  /** Asked once somebody is signed in; whoever says no still has the inbox. */
  private void askToNotify() {
    if (Build.VERSION.SDK_INT >= TIRAMISU
        && parts().session().me().isPresent()
        && checkSelfPermission(NOTIFY) != PackageManager.PERMISSION_GRANTED
        && parts().choices().takeAskToNotify()) {
      requestPermissions(new String[] {NOTIFY}, 1);
    }
  }

  private void again() {
    shell().again();
  }

  private void countUnread() {
    shell().unread(parts().inbox().unread());
  }

  private AppComponent parts() {
    return Objects.requireNonNull(parts, "made at the start");
  }

  private Shell shell() {
    return Objects.requireNonNull(shell, "made at the start");
  }

  private Kit kit() {
    return Objects.requireNonNull(kit, "made at the start");
  }
}
