package id.satuwarga.sdk.miniapp.internal;

import java.util.regex.Pattern;

/** The bounds of the Screen profile, as in screen.schema.json. */
public final class Bounds {
  public static final int SCREEN_BYTES = 262_144;
  public static final int MANIFEST_BYTES = 262_144;
  public static final int JSON_DEPTH = 32;
  public static final int ELEMENTS = 500;
  public static final int ELEMENT_DEPTH = 8;
  public static final int INPUTS = 60;
  public static final int BODY = 200;
  public static final int BUTTONS = 10;
  public static final int ROWS = 100;
  public static final int TABLE_ROWS = 200;
  public static final int TABLE_COLUMNS = 12;
  public static final int COLUMNS = 4;
  public static final int CHOICES = 500;
  public static final int FILES = 5;
  public static final int TITLE = 120;
  public static final int LABEL = 200;
  public static final int SHORT_TEXT = 500;
  public static final int TEXT = 4_000;
  public static final int TYPED_TEXT = 10_000;
  public static final int LINK = 2_000;
  public static final int DATA = 20;
  public static final int FIELDS = 50;

  public static final Pattern PAGE = Pattern.compile("/(?!/)[A-Za-z0-9._~/-]{0,299}");
  public static final Pattern ROUTE =
      Pattern.compile("(?=.{1,500}$)/(?!/)[A-Za-z0-9._~/-]*(\\?[A-Za-z0-9._~%&=+-]*)?");
  public static final Pattern APP_ROUTE =
      Pattern.compile(
          "satuwarga://apps/[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*){1,5}(/[A-Za-z0-9._~/-]*)?(\\?[A-Za-z0-9._~%&=+-]*)?");
  public static final Pattern HTTPS =
      Pattern.compile(
          "https://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?");
  public static final Pattern IMAGE_REF = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}");
  public static final Pattern INPUT_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
  public static final Pattern ACTION_NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
  public static final Pattern CHOICE_VALUE = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
  public static final Pattern UPLOAD_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  public static final Pattern REGION =
      Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
  public static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,63}");

  private Bounds() {}

  /** The text if it fits the pattern; a programmer's mistake otherwise. */
  public static String fitting(Pattern pattern, String text, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(what + " must look like " + pattern + ": " + text);
    }
    return text;
  }

  /** Whether a link leads to a page of this or another mini-app, or to an https address. */
  public static boolean isLink(String address) {
    return address.length() <= LINK
        && (ROUTE.matcher(address).matches()
            || APP_ROUTE.matcher(address).matches()
            || HTTPS.matcher(address).matches());
  }
}
