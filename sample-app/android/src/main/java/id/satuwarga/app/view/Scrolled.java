package id.satuwarga.app.view;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.ScrollView;

/** A column that scrolls, no wider than lines are easy to read. */
final class Scrolled {
  private static final int WIDEST = 640;

  final ScrollView view;
  final LinearLayout column;
  private final Kit kit;

  Scrolled(Kit kit) {
    this.kit = kit;
    view = new ScrollView(kit.context);
    column = kit.column();
    column.setPadding(kit.dp(20), kit.dp(20), kit.dp(20), kit.dp(28));
    view.setFillViewport(true);
    // no field takes the focus, and with it the keyboard, before it is touched
    column.setFocusableInTouchMode(true);
    column.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
    view.setBackgroundColor(kit.colours.ground);
    view.addView(
        column,
        new ViewGroup.LayoutParams(
            ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT));
    view.addOnLayoutChangeListener((v, l, t, r, b, ol, ot, or, ob) -> narrow(r - l));
  }

  private void narrow(int width) {
    int side = kit.dp(20) + Math.max(0, width - kit.dp(WIDEST)) / 2;
    if (column.getPaddingLeft() != side) {
      column.post(() -> column.setPadding(side, kit.dp(20), side, kit.dp(28)));
    }
  }
}
