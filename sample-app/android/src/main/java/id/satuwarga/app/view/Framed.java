package id.satuwarga.app.view;

import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Text;

/** Something on the whole screen, under a bar that says where one is and leads out. */
public final class Framed {
  private final Kit kit;
  private final LinearLayout root;
  private final TextView title;
  private final FrameLayout content;
  private final LinearLayout foot;

  public Framed(Kit kit, Runnable leave) {
    this.kit = kit;
    root = kit.column();
    root.setBackgroundColor(kit.colours.surface);
    root.setFitsSystemWindows(true);
    LinearLayout bar = kit.row();
    ImageButton back = new ImageButton(kit.context);
    back.setImageDrawable(new Icon(Icon.BACK, kit.colours.primary, kit.dp(24)));
    back.setBackground(kit.pressable(kit.box(kit.colours.surface, 0)));
    back.setContentDescription(kit.say(Words.BACK));
    back.setOnClickListener(pressed -> leave.run());
    bar.addView(back, new LinearLayout.LayoutParams(kit.dp(52), kit.dp(52)));
    title = kit.bold("", Kit.BODY);
    title.setSingleLine(true);
    bar.addView(title, Kit.share());
    root.addView(bar, kit.below(0));
    View line = new View(kit.context);
    line.setBackgroundColor(kit.colours.line);
    root.addView(
        line, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, kit.dp(1)));
    content = new FrameLayout(kit.context);
    root.addView(content, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
    foot = kit.column();
    foot.setPadding(kit.dp(20), kit.dp(8), kit.dp(20), kit.dp(8));
    foot.setVisibility(View.GONE);
    root.addView(foot, kit.below(0));
  }

  public View view() {
    return root;
  }

  public void title(String words) {
    title.setText(words);
  }

  /** Offers this below what is shown, and to do without, until something is shown anew. */
  public void below(Text words, Runnable press, Text no, Runnable decline) {
    foot.removeAllViews();
    foot.addView(kit.plain(words, press), kit.below(0));
    foot.addView(kit.link(kit.say(no), decline), kit.below(4));
    foot.setVisibility(View.VISIBLE);
  }

  /** Shows this instead of what was there. */
  public void show(View view) {
    foot.removeAllViews();
    foot.setVisibility(View.GONE);
    if (content.getChildCount() != 1 || content.getChildAt(0) != view) {
      content.removeAllViews();
      content.addView(view);
    }
  }
}
