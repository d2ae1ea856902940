package id.satuwarga.sdk.android.internal;

import android.widget.CheckBox;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;

/** Yes or no: a box with words beside it. */
final class ToggleField extends Field {
  private final CheckBox box;

  ToggleField(Pieces pieces, Language language, ToggleInput input) {
    super(pieces, language, input);
    String words = input.title().orElse(input.label());
    box = new CheckBox(pieces.context);
    box.setText(words);
    box.setTextSize(Look.BODY);
    box.setTextColor(look.ink);
    box.setMinHeight(look.dp(48));
    box.setChecked(input.value());
    if (!words.equals(input.label())) {
      box.setContentDescription(input.label() + ": " + words);
    }
    control(box);
  }

  @Override
  Action write(Action action) {
    return action.input(input().id(), box.isChecked());
  }
}
