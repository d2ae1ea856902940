package id.satuwarga.app.view;

import android.widget.RadioButton;
import android.widget.RadioGroup;
import id.satuwarga.sdk.miniapp.Text;
import java.util.function.IntConsumer;

/** Four marks, of which one is chosen; each says to TalkBack what it is a mark of. */
final class MarkChoice {
  private static final int BEST = 4;

  private MarkChoice() {}

  /**
   * The best first.
   *
   * @param chosen 1 to 4, or 0
   */
  static RadioGroup of(Kit kit, Text what, int chosen, IntConsumer choose) {
    RadioGroup group = new RadioGroup(kit.context);
    for (int mark = BEST; mark > 0; mark--) {
      int value = mark;
      RadioButton button = new RadioButton(kit.context);
      button.setId(mark);
      button.setText(kit.say(FeedbackWords.mark(mark)));
      button.setContentDescription(kit.say(what) + ": " + kit.say(FeedbackWords.mark(mark)));
      button.setTextSize(Kit.BODY);
      button.setTextColor(kit.colours.ink);
      button.setMinHeight(kit.dp(48));
      button.setMinimumHeight(kit.dp(48));
      button.setOnClickListener(pressed -> choose.accept(value));
      group.addView(button);
    }
    if (chosen > 0) {
      group.check(chosen);
    }
    return group;
  }
}
