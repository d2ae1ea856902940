package id.satuwarga.app.view;

import android.graphics.Canvas;
import android.graphics.ColorFilter;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.PixelFormat;
import android.graphics.drawable.Drawable;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** A sign of one colour, drawn in lines on a field of 24 by 24. Words stand beside each. */
final class Icon extends Drawable {
  static final String HOME =
      "M 4 11 L 12 4 L 20 11 M 6 10 L 6 20 L 18 20 L 18 10 M 10 20 L 10 14 L 14 14 L 14 20";
  static final String INBOX = "M 4 6 L 20 6 L 20 18 L 4 18 Z M 4 7 L 12 13 L 20 7";
  static final String EYE =
      "M 3 12 C 7 5 17 5 21 12 C 17 19 7 19 3 12 Z M 9 12 C 9 8 15 8 15 12 C 15 16 9 16 9 12 Z";
  static final String PERSON =
      "M 8 8 C 8 3 16 3 16 8 C 16 13 8 13 8 8 Z M 4 20 C 5 13 19 13 20 20 Z";
  static final String PLACE =
      "M 12 21 C 2 11 6 3 12 3 C 18 3 22 11 12 21 Z M 10 9 C 10 6 14 6 14 9 C 14 12 10 12 10 9 Z";
  static final String BACK = "M 15 5 L 8 12 L 15 19";
  static final String ON = "M 9 5 L 16 12 L 9 19";
  static final String ALARM = "M 12 3 L 22 20 L 2 20 Z M 12 9 L 12 14 M 12 17 L 12 17.5";
  private static final String SPEECH =
      "M 4 5 L 20 5 L 20 16 L 11 16 L 7 20 L 7 16 L 4 16 Z M 8 9 L 16 9 M 8 12 L 13 12";
  private static final String BOOK =
      "M 12 6 C 9 4 6 4 3 5 L 3 19 C 6 18 9 18 12 20 C 15 18 18 18 21 19 L 21 5 C 18 4 15 4 12 6 L 12 20";
  private static final String CROSS =
      "M 9 4 L 15 4 L 15 9 L 20 9 L 20 15 L 15 15 L 15 20 L 9 20 L 9 15 L 4 15 L 4 9 L 9 9 Z";
  private static final String MAP =
      "M 4 6 L 9 4 L 15 6 L 20 4 L 20 18 L 15 20 L 9 18 L 4 20 Z M 9 4 L 9 18 M 15 6 L 15 20";
  private static final String SHIELD =
      "M 12 3 L 20 6 C 20 14 17 18 12 21 C 7 18 4 14 4 6 Z M 8 12 L 11 15 L 16 9";
  private static final String HEART =
      "M 12 20 C 1 12 4 5 8 5 C 10 5 12 7 12 8 C 12 7 14 5 16 5 C 20 5 23 12 12 20 Z";
  private static final String CAR =
      "M 4 17 L 4 12 L 6 7 L 18 7 L 20 12 L 20 17 Z M 4 12 L 20 12 M 7 17 L 7 19 M 17 17 L 17 19";
  private static final String COIN =
      "M 4 7 L 20 7 L 20 18 L 4 18 Z M 9 12.5 C 9 9 15 9 15 12.5 C 15 16 9 16 9 12.5 Z";
  private static final String DOTS =
      "M 5 5 L 10 5 L 10 10 L 5 10 Z M 14 5 L 19 5 L 19 10 L 14 10 Z M 5 14 L 10 14 L 10 19 L 5 19 Z M 14 14 L 19 14 L 19 19 L 14 19 Z";
  private static final float FIELD = 24;

  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final String lines;
  private final int size;

  Icon(String lines, int colour, int size) {
    this.lines = lines;
    this.size = size;
    paint.setStyle(Paint.Style.STROKE);
    paint.setStrokeCap(Paint.Cap.ROUND);
    paint.setStrokeJoin(Paint.Join.ROUND);
    paint.setColor(colour);
  }

  /** The sign of a category of services, as the contract names them. */
  static String ofCategory(String category) {
    switch (category) {
      case "complaints":
        return SPEECH;
      case "education":
        return BOOK;
      case "health":
        return CROSS;
      case "planning":
        return MAP;
      case "population":
        return PERSON;
      case "safety":
        return SHIELD;
      case "social_aid":
        return HEART;
      case "transport":
        return CAR;
      case "taxes":
        return COIN;
      default:
        return DOTS;
    }
  }

  @Override
  public void draw(Canvas canvas) {
    float scale = Math.min(getBounds().width(), getBounds().height()) / FIELD;
    paint.setStrokeWidth(1.8f * scale);
    canvas.save();
    canvas.translate(getBounds().left, getBounds().top);
    canvas.drawPath(path(scale), paint);
    canvas.restore();
  }

  private Path path(float scale) {
    Path path = new Path();
    Scanner words = new Scanner(lines).useLocale(java.util.Locale.ROOT);
    while (words.hasNext()) {
      switch (words.next()) {
        case "M":
          path.moveTo(words.nextFloat() * scale, words.nextFloat() * scale);
          break;
        case "L":
          path.lineTo(words.nextFloat() * scale, words.nextFloat() * scale);
          break;
        case "C":
          path.cubicTo(
              words.nextFloat() * scale,
              words.nextFloat() * scale,
              words.nextFloat() * scale,
              words.nextFloat() * scale,
              words.nextFloat() * scale,
              words.nextFloat() * scale);
          break;
        default:
          path.close();
      }
    }
    return path;
  }

  @Override
  public int getIntrinsicWidth() {
    return size;
  }

  @Override
  public int getIntrinsicHeight() {
    return size;
  }

  @Override
  public void setAlpha(int alpha) {
    paint.setAlpha(alpha);
  }

  @Override
  public void setColorFilter(@Nullable ColorFilter filter) {
    paint.setColorFilter(filter);
  }

  /** Android still asks, and needs no answer any more. */
  @Override
  @SuppressWarnings("deprecation")
  public int getOpacity() {
    return PixelFormat.TRANSLUCENT;
  }
}
