package id.satuwarga.app.view;

import android.content.Context;
import android.content.res.ColorStateList;
import android.content.res.Configuration;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.RippleDrawable;
import android.os.Build;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.ProgressBar;
import android.widget.TextView;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** What the app's pages are made of, in one look with what mini-apps show, by day and by night. */
public final class Kit {
  static final float TITLE = 26;
  static final float HEADING = 19;
  static final float BODY = 16;
  static final float SMALL = 14;

  final Context context;
  final Language language;
  final Colours colours;

  public Kit(Context context, Language language) {
    this.context = context;
    this.language = language;
    this.colours = Colours.of(isNight(context));
  }

  /** Whether the phone is in its dark theme. */
  public static boolean isNight(Context context) {
    return (context.getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK)
        == Configuration.UI_MODE_NIGHT_YES;
  }

  String say(Text words) {
    return words.in(language);
  }

  int dp(float points) {
    return Math.round(
        TypedValue.applyDimension(
            TypedValue.COMPLEX_UNIT_DIP, points, context.getResources().getDisplayMetrics()));
  }

  /** How much larger than usual the citizen reads. */
  float fontScale() {
    return context.getResources().getConfiguration().fontScale;
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
  LinearLayout.LayoutParams below(int room) {
    LinearLayout.LayoutParams params =
        new LinearLayout.LayoutParams(
            ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT);
    params.topMargin = dp(room);
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

  TextView body(Text words) {
    return text(say(words), BODY, colours.ink);
  }

  TextView hint(String words) {
    return text(words, SMALL, colours.muted);
  }

  TextView bold(String words, float size) {
    TextView text = text(words, size, colours.ink);
    text.setTypeface(Typeface.DEFAULT_BOLD);
    return text;
  }

  /** A title that TalkBack can jump to, on phones that know of such. */
  @NewerApi
  TextView heading(String words, float size) {
    TextView heading = bold(words, size);
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
      heading.setAccessibilityHeading(true);
    }
    return heading;
  }

  /** The one thing to do here. */
  Button main(Text words, Runnable press) {
    return button(say(words), colours.primary, colours.onPrimary, colours.primary, press);
  }

  Button plain(Text words, Runnable press) {
    return plain(say(words), press);
  }

  Button plain(String words, Runnable press) {
    return button(words, colours.surface, colours.primary, colours.border, press);
  }

  /** What calls for care. */
  Button alarm(Text words, Runnable press) {
    return button(say(words), colours.alarm, colours.onAlarm, colours.alarm, press);
  }

  /** A button that reads like a link. */
  Button link(String words, Runnable press) {
    Button link = button(words, 0, colours.primary, 0, press);
    link.setPadding(dp(8), 0, dp(8), 0);
    return link;
  }

  private Button button(String words, int fill, int ink, int edge, Runnable press) {
    Button button = new Button(context);
    button.setText(words);
    button.setAllCaps(false);
    button.setTextSize(BODY);
    button.setTypeface(Typeface.DEFAULT_BOLD);
    button.setTextColor(ink);
    button.setMinHeight(dp(48));
    button.setMinimumHeight(dp(48));
    button.setStateListAnimator(null);
    button.setBackground(pressable(box(fill, edge)));
    button.setPadding(dp(16), dp(10), dp(16), dp(10));
    button.setOnClickListener(pressed -> press.run());
    return button;
  }

  GradientDrawable box(int fill, int edge) {
    GradientDrawable box = new GradientDrawable();
    box.setColor(fill);
    box.setCornerRadius(dp(12));
    if (edge != 0) {
      box.setStroke(dp(1), edge);
    }
    return box;
  }

  RippleDrawable pressable(GradientDrawable ground) {
    return new RippleDrawable(ColorStateList.valueOf(colours.soft), ground, box(0xFFFFFFFF, 0));
  }

  /** A quiet ground with room, for things that belong together. */
  LinearLayout card() {
    LinearLayout card = column();
    card.setBackground(box(colours.surface, colours.line));
    card.setPadding(dp(16), dp(14), dp(16), dp(14));
    return card;
  }

  /** A card that is one stop for TalkBack, says all its words, and leads somewhere. */
  LinearLayout pressableCard(Runnable press) {
    LinearLayout card = card();
    card.setBackground(pressable(box(colours.surface, colours.line)));
    card.setClickable(true);
    card.setFocusable(true);
    card.setMinimumHeight(dp(48));
    card.setOnClickListener(pressed -> press.run());
    return card;
  }

  ImageView icon(String lines, int colour, int size) {
    ImageView icon = new ImageView(context);
    icon.setImageDrawable(new Icon(lines, colour, dp(size)));
    icon.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
    return icon;
  }

  TextView badge(String words, int ink, int ground) {
    TextView badge = bold(words, SMALL);
    badge.setTextColor(ink);
    GradientDrawable box = box(ground, 0);
    box.setCornerRadius(dp(20));
    badge.setBackground(box);
    badge.setPadding(dp(10), dp(3), dp(10), dp(3));
    return badge;
  }

  /** Something is under way. */
  View working() {
    LinearLayout row = row();
    ProgressBar circle = new ProgressBar(context);
    circle.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
    row.addView(circle, new LinearLayout.LayoutParams(dp(32), dp(32)));
    TextView words = text(say(Words.LOADING), BODY, colours.muted);
    words.setPaddingRelative(dp(12), 0, 0, 0);
    row.addView(words);
    return row;
  }

  /** What went wrong, and what can be done. */
  View trouble(String title, String detail, Runnable again) {
    LinearLayout card = card();
    card.setBackground(box(colours.alarmSoft, colours.alarm));
    card.addView(bold(title, BODY));
    card.addView(text(detail, BODY, colours.ink), below(4));
    card.addView(plain(Words.AGAIN, again), below(10));
    return card;
  }
}
