package id.satuwarga.sdk.android.internal;

import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import org.jspecify.annotations.Nullable;

/**
 * An input on the screen: label, what is expected, what is wrong, and the control below, tied
 * together for assistive technology. Each kind adds its control and writes its value.
 */
abstract class Field {
  final Pieces pieces;
  final Look look;
  final Language language;
  private final Input input;
  private final LinearLayout all;
  private final TextView label;
  private final TextView error;
  private @Nullable View control;

  Field(Pieces pieces, Language language, Input input) {
    this.pieces = pieces;
    this.look = pieces.look;
    this.language = language;
    this.input = input;
    this.all = pieces.column();
    this.label = pieces.bold(labelled(), Look.BODY, look.ink);
    this.error = pieces.bold("", Look.SMALL, look.strong(id.satuwarga.sdk.miniapp.Tone.ATTENTION));
    all.addView(label, Pieces.below(0));
    error.setVisibility(View.GONE);
    error.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    all.addView(error, Pieces.below(look.dp(2)));
  }

  /** Puts what the citizen gave into the action; nothing when there is nothing. */
  abstract Action write(Action action);

  /** Empties it, where the citizen can. */
  void clear() {}

  /** Whether another activity is asked for its value. */
  boolean isChoosing() {
    return false;
  }

  /** Waits for what the other activity, asked by the one before this, answers. */
  void goOnChoosing() {}

  final View view() {
    return all;
  }

  final Input input() {
    return input;
  }

  /** What is said at once: why the OPD did not accept the value just sent. */
  final void showProblem(String words) {
    error.setText(words);
    error.setVisibility(words.isEmpty() ? View.GONE : View.VISIBLE);
    all.setBackground(
        words.isEmpty()
            ? null
            : look.barred(
                look.ground,
                look.strong(id.satuwarga.sdk.miniapp.Tone.ATTENTION),
                pieces.isRightToLeft()));
    int room = words.isEmpty() ? 0 : look.dp(14);
    all.setPaddingRelative(room, 0, 0, 0);
    mark(!words.isEmpty());
  }

  final boolean hasProblem() {
    return error.getVisibility() == View.VISIBLE;
  }

  /** Brings it into sight, and the reading there. */
  final void focus() {
    View target = control == null ? all : control;
    target.requestFocus();
    target.sendAccessibilityEvent(android.view.accessibility.AccessibilityEvent.TYPE_VIEW_FOCUSED);
    all.requestRectangleOnScreen(
        new android.graphics.Rect(0, 0, all.getWidth(), all.getHeight()), true);
  }

  final String say(Text words) {
    return words.in(language);
  }

  /** What is expected, under the label. */
  final void hint(String words) {
    if (!words.isEmpty()) {
      all.addView(pieces.text(words, Look.SMALL, look.muted), 1, Pieces.below(0));
    }
  }

  /** The control that the label names and that is marked when something is wrong. */
  final <V extends View> V control(V view) {
    control = view;
    view.setId(View.generateViewId());
    label.setLabelFor(view.getId());
    view.setAccessibilityDelegate(
        new View.AccessibilityDelegate() {
          @Override
          public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo node) {
            super.onInitializeAccessibilityNodeInfo(host, node);
            if (hasProblem()) {
              node.setContentInvalid(true);
              node.setError(error.getText());
            }
          }
        });
    place(view);
    return view;
  }

  /** A part of the control below the rest. */
  final void place(View view) {
    all.addView(view, Pieces.below(look.dp(6)));
  }

  final void frame(View view) {
    view.setBackground(look.control(false));
    pieces.pad(view, 12, 10);
    view.setMinimumHeight(look.dp(48));
  }

  /** Kinds whose control has a border draw it thicker. */
  void mark(boolean wrong) {
    if (control instanceof android.widget.EditText || control instanceof android.widget.Spinner) {
      control.setBackground(look.control(wrong));
      pieces.pad(control, 12, 10);
    }
  }

  final ViewGroup group() {
    return all;
  }

  private String labelled() {
    return input.isRequired() ? input.label() : input.label() + " " + say(Words.OPTIONAL);
  }
}
