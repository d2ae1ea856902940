package id.satuwarga.app.view;

import android.view.View;
import id.satuwarga.sdk.miniapp.Text;

/** A few words, and the one or two things that can be done now. */
public final class SaidPage implements Page {
  private final Kit kit;
  private final Scrolled page;

  public SaidPage(Kit kit, Text title, Text detail) {
    this.kit = kit;
    page = new Scrolled(kit);
    page.column.addView(kit.heading(kit.say(title), Kit.TITLE), kit.below(12));
    page.column.addView(kit.text(kit.say(detail), Kit.BODY, kit.colours.muted), kit.below(8));
  }

  /** With the thing to do. */
  public SaidPage main(Text words, Runnable press) {
    page.column.addView(kit.main(words, press), kit.below(20));
    return this;
  }

  /** With another thing that can be done. */
  public SaidPage other(Text words, Runnable press) {
    page.column.addView(kit.plain(words, press), kit.below(12));
    return this;
  }

  @Override
  public View view() {
    return page.view;
  }
}
