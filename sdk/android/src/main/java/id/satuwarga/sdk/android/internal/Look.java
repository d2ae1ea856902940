package id.satuwarga.sdk.android.internal;

import android.content.Context;
import android.content.res.Configuration;
import android.graphics.drawable.Drawable;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.LayerDrawable;
import android.util.TypedValue;
import id.satuwarga.sdk.miniapp.Tone;

/**
 * Colours and measures, by day and by night. Every text on its ground reaches a contrast of 4.5:1;
 * every border of a control 3:1.
 */
final class Look {
  static final float TITLE = 26;
  static final float HEADING = 19;
  static final float BODY = 16;
  static final float SMALL = 14;

  private static final int[] DAY = {
    0xFFF5F6F3, 0xFFFFFFFF, 0xFF17211E, 0xFF4F5D58, 0xFFD9DEDA, 0xFF77837E, 0xFF0B5F59, 0xFFFFFFFF
  };
  private static final int[] NIGHT = {
    0xFF101715, 0xFF18211E, 0xFFE7EDEA, 0xFFAAB7B1, 0xFF2F3C37, 0xFF7F8F88, 0xFF7AD2C5, 0xFF04211D
  };

  final int ground;
  final int surface;
  final int ink;
  final int muted;
  final int line;
  final int border;
  final int primary;
  final int onPrimary;
  private final boolean night;
  private final Context context;

  private Look(Context context, boolean night) {
    int[] colours = night ? NIGHT : DAY;
    this.context = context;
    this.night = night;
    ground = colours[0];
    surface = colours[1];
    ink = colours[2];
    muted = colours[3];
    line = colours[4];
    border = colours[5];
    primary = colours[6];
    onPrimary = colours[7];
  }

  static Look of(Context context) {
    return new Look(context, isNight(context));
  }

  static boolean isNight(Context context) {
    return (context.getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK)
        == Configuration.UI_MODE_NIGHT_YES;
  }

  /** Text of this tone. */
  int strong(Tone tone) {
    switch (tone) {
      case GOOD:
        return night ? 0xFF82D79F : 0xFF1B6A39;
      case WARNING:
        return night ? 0xFFF3C474 : 0xFF7D4C00;
      case ATTENTION:
        return night ? 0xFFFFA79E : 0xFFA1281F;
      case ACCENT:
        return night ? 0xFF93C8F2 : 0xFF14578A;
      default:
        return ink;
    }
  }

  /** The ground under text of this tone. */
  int soft(Tone tone) {
    switch (tone) {
      case GOOD:
        return night ? 0xFF173322 : 0xFFE0F1E5;
      case WARNING:
        return night ? 0xFF38290E : 0xFFFBEDD1;
      case ATTENTION:
        return night ? 0xFF401F1B : 0xFFFBE5E2;
      case ACCENT:
        return night ? 0xFF162E42 : 0xFFE0ECF6;
      default:
        return night ? 0xFF212C28 : 0xFFEDF0EC;
    }
  }

  /** Text on a ground of {@link #strong}. */
  int onStrong() {
    return night ? 0xFF17130F : 0xFFFFFFFF;
  }

  int dp(float points) {
    return Math.round(
        TypedValue.applyDimension(
            TypedValue.COMPLEX_UNIT_DIP, points, context.getResources().getDisplayMetrics()));
  }

  /** A ground with round corners. */
  GradientDrawable box(int fill, int edge) {
    GradientDrawable box = new GradientDrawable();
    box.setColor(fill);
    box.setCornerRadius(dp(10));
    box.setStroke(dp(1), edge);
    return box;
  }

  /** A ground with a coloured bar where reading begins. */
  Drawable barred(int fill, int bar, boolean rightToLeft) {
    GradientDrawable under = box(bar, bar);
    GradientDrawable over = box(fill, fill);
    LayerDrawable both = new LayerDrawable(new Drawable[] {under, over});
    both.setLayerInset(1, rightToLeft ? 0 : dp(5), 0, rightToLeft ? dp(5) : 0, 0);
    return both;
  }

  /** The border of a control; thicker where something is wrong. */
  GradientDrawable control(boolean wrong) {
    GradientDrawable box = box(surface, border);
    box.setStroke(dp(wrong ? 2 : 1), wrong ? strong(Tone.ATTENTION) : border);
    return box;
  }
}
