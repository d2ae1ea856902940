package id.satuwarga.app.view;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import id.satuwarga.sdk.miniapp.Text;

/** What this app is, on its first start; and the way in. */
public final class Welcome implements Page {
  private final Scrolled page;

  public Welcome(Kit kit, Runnable begin) {
    page = new Scrolled(kit);
    LinearLayout column = page.column;
    LinearLayout mark = kit.row();
    mark.setBackground(kit.box(kit.colours.primary, 0));
    mark.setGravity(Gravity.CENTER);
    mark.addView(kit.icon(Icon.HOME, kit.colours.onPrimary, 36));
    column.addView(mark, new LinearLayout.LayoutParams(kit.dp(64), kit.dp(64)));
    column.addView(kit.heading(kit.say(Words.WELCOME), Kit.TITLE), kit.below(20));
    column.addView(
        kit.text(kit.say(Words.WELCOME_LEAD), Kit.BODY, kit.colours.muted), kit.below(8));
    column.addView(point(kit, Icon.HOME, Words.DOOR, Words.DOOR_DETAIL), kit.below(24));
    column.addView(point(kit, Icon.PERSON, Words.ONCE, Words.ONCE_DETAIL), kit.below(12));
    column.addView(point(kit, Icon.EYE, Words.SEEN, Words.SEEN_DETAIL), kit.below(12));
    column.addView(kit.main(Words.BEGIN, begin), kit.below(28));
  }

  @Override
  public View view() {
    return page.view;
  }

  private static View point(Kit kit, String icon, Text title, Text detail) {
    LinearLayout row = kit.row();
    row.setGravity(Gravity.TOP);
    row.setBackground(kit.box(kit.colours.surface, kit.colours.line));
    row.setPadding(kit.dp(14), kit.dp(14), kit.dp(14), kit.dp(14));
    row.addView(kit.icon(icon, kit.colours.primary, 28));
    LinearLayout words = kit.column();
    words.setPaddingRelative(kit.dp(14), 0, 0, 0);
    words.addView(kit.bold(kit.say(title), Kit.BODY));
    words.addView(kit.text(kit.say(detail), Kit.SMALL, kit.colours.muted), kit.below(3));
    row.addView(words, Kit.share());
    return row;
  }
}
