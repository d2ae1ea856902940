package id.satuwarga.sdk.android.internal;

import android.content.Context;
import android.os.Build;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.ScrollView;
import android.widget.TextView;
import id.satuwarga.sdk.android.Devices;
import id.satuwarga.sdk.android.internal.Pieces.Style;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.element.InputWalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One Screen as views: its title, its elements, its buttons, and what goes wrong on the way. */
public final class ScreenViews {
  private static final int WIDEST = 640;

  private final Pieces pieces;
  private final Devices devices;
  private final ScreenEvents events;
  private final ScrollView root;
  private final LinearLayout notes;
  private final LinearLayout body;
  private final List<Button> buttons = new ArrayList<>();
  private Text positionReason = Words.POSITION_WHY;
  private Form form =
      new Form(Screen.titled("-"), Language.INDONESIAN, Collections.<Field>emptyList());
  private @Nullable Screen shown;
  private Language language = Language.INDONESIAN;
  private boolean working;

  /** Empty until a Screen is shown. */
  public ScreenViews(Context context, Devices devices, ScreenEvents events) {
    this.pieces = new Pieces(context);
    this.devices = devices;
    this.events = events;
    this.root = new ScrollView(context);
    this.notes = pieces.column();
    this.body = pieces.column();
    LinearLayout all = pieces.column();
    pieces.pad(all, 20, 20);
    all.addView(notes, Pieces.below(0));
    all.addView(body, Pieces.below(0));
    root.setBackgroundColor(pieces.look.ground);
    root.setFillViewport(true);
    root.setFitsSystemWindows(true);
    root.addView(
        all,
        new ViewGroup.LayoutParams(
            ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT));
    root.addOnLayoutChangeListener((v, l, t, r, b, ol, ot, or, ob) -> narrow(all, r - l));
  }

  /** The view that scrolls. */
  public View root() {
    return root;
  }

  /** Why the position is asked for. */
  public void positionReason(Text reason) {
    positionReason = reason;
  }

  /** Replaces what is shown. */
  public void show(Screen screen, Language told) {
    show(screen, told, null);
  }

  /** Replaces what is shown; what was entered stays where it fits. */
  public void showAnew(Screen screen, Language told) {
    show(screen, told, form.write(Action.named("draft").id("draft")));
  }

  /** Writes down what is shown, with what was entered so far. */
  public void save(Bundle out) {
    if (shown != null) {
      Action draft = form.write(Action.named("draft").id("draft"));
      SavedScreen.write(out, shown, language, draft, form.choosing());
    }
  }

  /** Shows what was written down; false when nothing was. */
  public boolean restore(Bundle saved) {
    Optional<SavedScreen> before = SavedScreen.read(saved);
    before.ifPresent(
        it -> {
          show(it.screen(), it.language(), it.draft());
          form.goOnChoosing(it.choosing());
        });
    return before.isPresent();
  }

  /** Says above what is shown how old it is. */
  public void showAge(Duration age, Language told) {
    String words = Words.asOf(age).in(told);
    ContentViews content = new ContentViews(pieces, told, new Loading(devices), this::open);
    replaceNote(
        content.alert(
            id.satuwarga.sdk.miniapp.internal.element.Alert.of(
                id.satuwarga.sdk.miniapp.Tone.WARNING, words)));
    root.announceForAccessibility(words);
  }

  private void show(Screen screen, Language told, @Nullable Action draft) {
    shown = screen;
    language = told;
    working = false;
    notes.removeAllViews();
    body.removeAllViews();
    buttons.clear();
    TextView title = pieces.heading(screen.title(), Look.TITLE);
    body.addView(title, Pieces.below(0));
    ScreenWalk walk = new ScreenWalk(pieces, language, devices, positionReason, this::open);
    walk.addTo(
        body, draft == null ? screen.elements() : InputWalk.filled(screen.elements(), draft));
    form = new Form(screen, language, walk.fields());
    if (draft != null) {
      form.clearUnless(draft);
    }
    for (id.satuwarga.sdk.miniapp.Button button : screen.buttons()) {
      add(button, language, screen.buttons().size() == 1);
    }
    root.scrollTo(0, 0);
    announce(screen.title());
    form.firstWrong().ifPresent(Field::focus);
  }

  /** Says that something is under way. */
  public void showWorking(Language language) {
    working = true;
    setEnabled(false);
    LinearLayout row = pieces.row();
    row.addView(new ProgressBar(pieces.context));
    TextView words = pieces.text(Words.LOADING.in(language), Look.BODY, pieces.look.muted);
    words.setPaddingRelative(pieces.look.dp(12), 0, 0, 0);
    row.addView(words);
    replaceNote(row);
    root.announceForAccessibility(words.getText());
  }

  /** Says what went wrong, and offers to try again where that is of use. */
  public void showTrouble(Trouble trouble, Language language) {
    working = false;
    setEnabled(true);
    ContentViews content = new ContentViews(pieces, language, new Loading(devices), this::open);
    LinearLayout all = pieces.column();
    all.addView(
        content.alert(
            id.satuwarga.sdk.miniapp.internal.element.Alert.of(
                    id.satuwarga.sdk.miniapp.Tone.ATTENTION, trouble.detail().in(language))
                .titled(trouble.title().in(language))),
        Pieces.below(0));
    if (trouble.canTryAgain()) {
      Button again = pieces.button(Words.AGAIN.in(language), Style.PLAIN);
      again.setOnClickListener(pressed -> events.triesAgain());
      all.addView(again, Pieces.below(pieces.look.dp(10)));
    }
    replaceNote(all);
    root.scrollTo(0, 0);
    announce(trouble.title().in(language));
  }

  private void add(id.satuwarga.sdk.miniapp.Button button, Language language, boolean onlyOne) {
    boolean main = onlyOne && button.isSubmit();
    Style style =
        button.isDestructive()
            ? Style.DESTRUCTIVE
            : main || button.isPositive() ? Style.POSITIVE : Style.PLAIN;
    Button shown = pieces.button(button.label(), style);
    shown.setOnClickListener(pressed -> press(button, language));
    buttons.add(shown);
    body.addView(shown, Pieces.below(pieces.look.dp(buttons.size() == 1 ? 22 : 10)));
  }

  private void press(id.satuwarga.sdk.miniapp.Button button, Language language) {
    if (working) {
      return;
    }
    if (!button.isSubmit()) {
      open(button.target());
      return;
    }
    Action pressed = Action.named(button.target()).id(UUID.randomUUID().toString());
    for (Map.Entry<String, String> value : button.data().entrySet()) {
      pressed = pressed.data(value.getKey(), value.getValue());
    }
    Optional<String> state = shown == null ? Optional.empty() : shown.state();
    pressed = state.isPresent() ? pressed.state(state.get()) : pressed;
    if (button.sendsInputs()) {
      pressed = form.write(pressed);
      int wrong = form.judge(pressed);
      if (wrong > 0) {
        announce(Words.wrong(wrong).in(language));
        form.firstWrong().ifPresent(Field::focus);
        return;
      }
    }
    events.acts(pressed);
  }

  private void open(String address) {
    if (!working) {
      events.opens(address);
    }
  }

  private void replaceNote(View note) {
    notes.removeAllViews();
    notes.addView(note, Pieces.below(0));
    notes.setPadding(0, 0, 0, pieces.look.dp(16));
  }

  private void setEnabled(boolean enabled) {
    for (Button button : buttons) {
      button.setEnabled(enabled);
      button.setAlpha(enabled ? 1 : 0.5f);
    }
  }

  private void announce(String words) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      Newer.namePane(root, words);
    }
    root.announceForAccessibility(words);
  }

  /** Long lines are hard to read: on a tablet the column stays as wide as a phone held across. */
  private void narrow(LinearLayout all, int width) {
    int spare = Math.max(0, width - pieces.look.dp(WIDEST)) / 2;
    int side = pieces.look.dp(20) + spare;
    if (all.getPaddingLeft() != side) {
      all.post(() -> all.setPadding(side, pieces.look.dp(20), side, pieces.look.dp(20)));
    }
  }
}
