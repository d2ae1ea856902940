package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.DeepLink;
import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.android.internal.Worker;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Context;
import id.satuwarga.sdk.miniapp.Manifest;
import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Storage;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Visit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's stay in one mini-app, from opening to leaving. Called on the main thread; answers
 * come there too, and only to the newest question.
 */
final class Stay {
  private final MiniAppHost host;
  private final MiniApp miniApp;
  private final Manifest manifest;
  private String id = UUID.randomUUID().toString();
  private String page = "/";
  private Map<String, String> params = Collections.emptyMap();
  private @Nullable Action pending;
  private int asked;
  private boolean answered;

  Stay(MiniAppHost host, MiniApp miniApp) {
    this.host = host;
    this.miniApp = miniApp;
    this.manifest = miniApp.manifest();
  }

  /** The mini-app stayed in. */
  Manifest manifest() {
    return manifest;
  }

  /** Where the newest Screen stands: what to open again after a pause. */
  String page() {
    return page;
  }

  /** By which the mini-app knows that a citizen is still at it. */
  String id() {
    return id;
  }

  /** Whether the newest question has its Screen, or was refused as an act. */
  boolean isAnswered() {
    return answered;
  }

  /** The act whose outcome is not known yet. */
  Optional<Action> pending() {
    return Optional.ofNullable(pending);
  }

  /** Goes on where a stay before this one was, after the phone ended the process. */
  void resume(String before, DeepLink at, @Nullable Action act) {
    id = before;
    page = at.page();
    params = new LinkedHashMap<>(at.params());
    pending = act;
    answered = act == null;
  }

  /** Opens a page with the parameters of its link. */
  void open(String wanted, Map<String, String> given, Answer answer) {
    page = wanted;
    params = new LinkedHashMap<>(given);
    pending = null;
    ask(answer);
  }

  /** Sends what the citizen pressed. */
  void act(Action action, Answer answer) {
    pending = action;
    ask(answer);
  }

  /** Asks the same once more: an act goes under the id it has, so that it is done once. */
  void again(Answer answer) {
    ask(answer);
  }

  /** Answers that are still to come find nobody. */
  void leave() {
    asked++;
  }

  private void ask(Answer answer) {
    int number = ++asked;
    answered = false;
    Action action = pending;
    String at = page;
    host.run(
        manifest.appId(),
        () -> answered(at, action),
        new Worker.Outcome<Screen>() {
          @Override
          public void done(Screen screen) {
            if (number == asked) {
              pending = null;
              answered = true;
              page = screen.page().orElse(page);
              answer.shows(screen);
            }
          }

          @Override
          public void failed(Exception why) {
            if (number == asked) {
              Trouble trouble = trouble(why, action != null);
              if (action != null && !trouble.canTryAgain()) {
                pending = null;
                answered = true;
              }
              answer.fails(trouble);
            }
          }
        });
  }

  private Screen answered(String at, @Nullable Action action) throws Exception {
    Citizen citizen = host.citizen();
    String subject = citizen.subject(manifest.appId());
    Visit visit =
        Visit.at(manifest, at).id(id).language(citizen.language()).region(citizen.region());
    for (Map.Entry<String, String> param : params.entrySet()) {
      visit = visit.param(param.getKey(), param.getValue());
    }
    Context told = Context.of(visit, subject).clock(host.clock());
    for (Map.Entry<String, String> claim : citizen.claims(manifest.appId()).entrySet()) {
      told = told.claim(claim.getKey(), claim.getValue());
    }
    if (!asksStorage()) {
      return answered(visit, action, told);
    }
    Storage storage = Storage.of(host.storage().load(manifest.appId(), subject));
    Map<String, String> before = storage.entries();
    Screen screen = answered(visit, action, told.storage(storage));
    if (!storage.entries().equals(before)) {
      host.storage().save(manifest.appId(), subject, storage.entries());
    }
    return screen;
  }

  private Screen answered(Visit visit, @Nullable Action action, Context context) throws Exception {
    return action == null ? miniApp.open(visit, context) : miniApp.act(visit, action, context);
  }

  private boolean asksStorage() {
    return manifest.permissions().contains("storage");
  }

  private static Trouble trouble(Exception why, boolean acted) {
    if (why instanceof Refusal) {
      return Trouble.refused((Refusal) why);
    }
    if (why instanceof Worker.LateException && acted) {
      return Trouble.passing(
          Text.of("Kami belum tahu hasilnya", "We do not know the outcome yet"),
          Text.of(
              "Jangan isi ulang. Tekan \"Coba lagi\": permintaan yang sama dikirim dengan nomor"
                  + " yang sama, sehingga tidak akan tercatat dua kali.",
              "Do not fill it in anew. Press \"Try again\": the same request is sent under the same"
                  + " number, so it cannot be recorded twice."));
    }
    if (why instanceof Worker.LateException) {
      return Trouble.passing(
          Text.of("Layanan tidak menjawab pada waktunya", "The service did not answer in time"),
          Text.of("Coba lagi sebentar lagi.", "Try again in a moment."));
    }
    if (why instanceof Worker.BusyException) {
      return Trouble.passing(
          Text.of("Layanan sedang sibuk", "The service is busy"),
          Text.of("Belum ada yang terkirim. Coba lagi.", "Nothing was sent. Try again."));
    }
    return Trouble.passing(
        Text.of("Layanan ini sedang terganggu", "This service is out of order"),
        Text.of("Ini bukan kesalahan Anda. Coba lagi nanti.", "It is not your fault. Try later."));
  }
}
