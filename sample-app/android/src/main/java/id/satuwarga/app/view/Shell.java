package id.satuwarga.app.view;

import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The frame around the app's pages: what is shown, and the bar to the others. */
public final class Shell {
  /** The places of the bar. */
  public enum Tab {
    HOME,
    INBOX,
    DATA,
    PROFILE
  }

  private static final float LABEL = 12.5f;

  /** Four words side by side have no room for more; the signs above them say the same. */
  private static final float MOST_SCALE = 1.1f;

  private final Kit kit;
  private final Function<Tab, Page> pages;
  private final LinearLayout root;
  private final FrameLayout content;
  private final LinearLayout bar;
  private final Deque<Page> stack = new ArrayDeque<>();
  private Tab tab = Tab.HOME;
  private boolean covered;
  private boolean inSight;
  private int unread;

  public Shell(Kit kit, Function<Tab, Page> pages) {
    this.kit = kit;
    this.pages = pages;
    root = kit.column();
    root.setBackgroundColor(kit.colours.surface);
    root.setFitsSystemWindows(true);
    content = new FrameLayout(kit.context);
    bar = kit.row();
    bar.setBackgroundColor(kit.colours.surface);
    root.addView(content, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
    View line = new View(kit.context);
    line.setBackgroundColor(kit.colours.line);
    root.addView(
        line, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, kit.dp(1)));
    root.addView(bar, kit.below(0));
  }

  public View view() {
    return root;
  }

  /** The place of the bar that is shown, or was before a page was put over it. */
  public Tab tab() {
    return tab;
  }

  /** Goes to a place of the bar, and leaves what was on top. */
  public void show(Tab chosen) {
    tab = chosen;
    covered = false;
    leaveAll();
    place(pages.apply(chosen));
  }

  /** A page instead of everything, without the bar. */
  public void cover(Page page) {
    covered = true;
    leaveAll();
    place(page);
  }

  /** A page on top of the one shown. */
  public void push(Page page) {
    leave(stack.peek());
    place(page);
  }

  /** To the page below; false when there is none. */
  public boolean back() {
    if (stack.size() < 2) {
      boolean elsewhere = !covered && tab != Tab.HOME;
      if (elsewhere) {
        show(Tab.HOME);
      }
      return elsewhere;
    }
    leave(stack.pop());
    Page below = stack.pop();
    place(below);
    return true;
  }

  /** How many notices nobody has read. */
  public void unread(int count) {
    unread = count;
    drawBar();
  }

  /** The activity comes into sight. */
  public void shown() {
    inSight = true;
    Page page = stack.peek();
    if (page != null) {
      page.shown();
    }
  }

  /** There is a network again. */
  public void again() {
    Page page = stack.peek();
    if (page != null && inSight) {
      page.again();
    }
  }

  /** The activity is out of sight. */
  public void hidden() {
    leave(stack.peek());
    inSight = false;
  }

  private void place(Page page) {
    stack.push(page);
    content.removeAllViews();
    content.addView(page.view());
    drawBar();
    if (inSight) {
      page.shown();
    }
  }

  private void leaveAll() {
    leave(stack.peek());
    stack.clear();
  }

  private void leave(@Nullable Page page) {
    if (page != null && inSight) {
      page.hidden();
    }
  }

  private void drawBar() {
    bar.setVisibility(covered ? View.GONE : View.VISIBLE);
    bar.removeAllViews();
    for (Tab place : Tab.values()) {
      bar.addView(item(place), Kit.share());
    }
  }

  private View item(Tab place) {
    boolean here = place == tab;
    int colour = here ? kit.colours.primary : kit.colours.muted;
    LinearLayout item = kit.column();
    item.setGravity(Gravity.CENTER);
    item.setMinimumHeight(kit.dp(60));
    item.setPadding(kit.dp(2), kit.dp(8), kit.dp(2), kit.dp(8));
    item.setClickable(true);
    item.setFocusable(true);
    item.setSelected(here);
    item.setBackground(kit.pressable(kit.box(kit.colours.surface, 0)));
    boolean news = place == Tab.INBOX && unread > 0;
    LinearLayout sign = kit.row();
    sign.setGravity(Gravity.CENTER);
    sign.addView(kit.icon(icon(place), colour, 24));
    if (news) {
      TextView count =
          kit.badge(Integer.toString(unread), kit.colours.onPrimary, kit.colours.primary);
      count.setTextSize(TypedValue.COMPLEX_UNIT_DIP, 11);
      count.setPadding(kit.dp(6), 0, kit.dp(6), 0);
      sign.addView(count);
    }
    item.addView(sign);
    TextView words = kit.text(kit.say(words(place)), Kit.SMALL, colour);
    words.setTextSize(TypedValue.COMPLEX_UNIT_DIP, LABEL * Math.min(kit.fontScale(), MOST_SCALE));
    words.setSingleLine(true);
    words.setGravity(Gravity.CENTER);
    words.setTextAlignment(View.TEXT_ALIGNMENT_CENTER);
    item.addView(words);
    item.setContentDescription(label(place, news));
    item.setOnClickListener(pressed -> show(place));
    return item;
  }

  private String label(Tab place, boolean news) {
    return kit.say(words(place)) + (news ? " (" + unread + ")" : "");
  }

  private static String icon(Tab place) {
    switch (place) {
      case HOME:
        return Icon.HOME;
      case INBOX:
        return Icon.INBOX;
      case DATA:
        return Icon.EYE;
      default:
        return Icon.PERSON;
    }
  }

  private static Text words(Tab place) {
    switch (place) {
      case HOME:
        return Words.HOME;
      case INBOX:
        return Words.INBOX;
      case DATA:
        return Words.DATA;
      default:
        return Words.PROFILE;
    }
  }
}
