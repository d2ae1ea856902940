package id.satuwarga.sdk.android.internal;

import android.content.Context;
import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.RippleDrawable;
import android.os.Build;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Tone;

/** The widgets everything is made of, in our look. Sizes of text follow the citizen's setting. */
final class Pieces {
  /** How much a button stands out. */
  enum Style {
    PLAIN,
    POSITIVE,
    DESTRUCTIVE
  }

  final Context context;
  final Look look;

  Pieces(Context context) {
    this.context = context;
    this.look = Look.of(context);
  }

  LinearLayout column() {
    LinearLayout column = new LinearLayout(context);
    column.setOrientation(LinearLayout.VERTICAL);
    return column;
  }

  LinearLayout row() {
    LinearLayout row = new LinearLayout(context);
    row.setGravity(Gravity.CENTER_VERTICAL);
    return row;
  }

  /** Across the whole width, with room above. */
  static LinearLayout.LayoutParams below(int room) {
    LinearLayout.LayoutParams params =
        new LinearLayout.LayoutParams(
            ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT);
    params.topMargin = room;
    return params;
  }

  /** A share of the width. */
  static LinearLayout.LayoutParams share() {
    return new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1);
  }

  TextView text(String words, float size, int colour) {
    TextView text = new TextView(context);
    text.setText(words);
    text.setTextSize(size);
    text.setTextColor(colour);
    text.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
    text.setLineSpacing(0, 1.15f);
    return text;
  }

  TextView bold(String words, float size, int colour) {
    TextView text = text(words, size, colour);
    text.setTypeface(Typeface.DEFAULT_BOLD);
    return text;
  }

  /** A title that assistive technology can jump to. */
  TextView heading(String words, float size) {
    TextView heading = bold(words, size, look.ink);
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      Newer.markHeading(heading);
    }
    return heading;
  }

  /** A short word on the state of something. */
  TextView badge(String words, Tone tone) {
    TextView badge = bold(words, Look.SMALL, look.strong(tone));
    GradientDrawable ground = look.box(look.soft(tone), look.soft(tone));
    ground.setCornerRadius(look.dp(20));
    badge.setBackground(ground);
    badge.setPadding(look.dp(10), look.dp(3), look.dp(10), look.dp(3));
    return badge;
  }

  Button button(String words, Style style) {
    Button button = new Button(context);
    boolean filled = style != Style.PLAIN;
    int fill =
        style == Style.POSITIVE
            ? look.primary
            : style == Style.DESTRUCTIVE ? look.strong(Tone.ATTENTION) : look.surface;
    int ink =
        style == Style.POSITIVE
            ? look.onPrimary
            : style == Style.DESTRUCTIVE ? look.onStrong() : look.primary;
    button.setText(words);
    button.setAllCaps(false);
    button.setTextSize(Look.BODY);
    button.setTypeface(Typeface.DEFAULT_BOLD);
    button.setTextColor(ink);
    button.setMinHeight(look.dp(48));
    button.setMinimumHeight(look.dp(48));
    button.setStateListAnimator(null);
    GradientDrawable ground = look.box(fill, filled ? fill : look.border);
    button.setBackground(
        new RippleDrawable(ColorStateList.valueOf(look.soft(Tone.NEUTRAL)), ground, null));
    button.setPadding(look.dp(16), look.dp(10), look.dp(16), look.dp(10));
    return button;
  }

  /** Room around a card's content. */
  void pad(View view, int across, int along) {
    view.setPadding(look.dp(across), look.dp(along), look.dp(across), look.dp(along));
  }

  boolean isRightToLeft() {
    return context.getResources().getConfiguration().getLayoutDirection()
        == View.LAYOUT_DIRECTION_RTL;
  }

  /** Whether things fit side by side: narrow screens and large text want them below each other. */
  boolean isWide() {
    android.content.res.Configuration now = context.getResources().getConfiguration();
    return now.screenWidthDp / now.fontScale >= 340;
  }
}
