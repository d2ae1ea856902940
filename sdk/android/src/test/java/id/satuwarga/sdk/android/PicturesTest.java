package id.satuwarga.sdk.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Screen;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowLooper;

/** Screens as Android's own graphics draw them, kept under target/pictures to be looked at. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "in-rID-w360dp-h740dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PicturesTest {
  private static final String[] SCREENS = {
    "complaint-form.json",
    "every-input.json",
    "complaint-timeline.json",
    "complaint-list.json",
    "table-and-columns.json",
    "alerts.json"
  };

  @Test
  public void byDay() throws IOException {
    drawAll("day");
  }

  @Test
  @Config(qualifiers = "+night")
  public void byNight() throws IOException {
    drawAll("night");
  }

  @Test
  public void atTwiceTheTextSize() throws IOException {
    RuntimeEnvironment.setFontScale(2);
    drawAll("large");
  }

  private static void drawAll(String kind) throws IOException {
    for (String file : SCREENS) {
      Bitmap picture = draw(screen(file));
      write(picture, file.replace(".json", "-" + kind + ".png"));
      assertThat(colours(picture)).as(file).isGreaterThan(3);
    }
  }

  /** As tall as its content, so that nothing hides below the edge. */
  private static Bitmap draw(Screen screen) {
    Activity activity = Robolectric.buildActivity(Activity.class).setup().get();
    boolean night = activity.getResources().getConfiguration().isNightModeActive();
    activity.setTheme(
        night
            ? android.R.style.Theme_Material_NoActionBar
            : android.R.style.Theme_Material_Light_NoActionBar);
    ScreenPane pane =
        new ScreenPane(activity, new TestDevices(), act -> {}, address -> {}, () -> {});
    activity.setContentView(pane.view());
    pane.show(screen, Language.INDONESIAN);
    ShadowLooper.idleMainLooper();
    View view = pane.view();
    int width = activity.getResources().getDisplayMetrics().widthPixels;
    view.measure(
        View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
        View.MeasureSpec.makeMeasureSpec(0, View.MeasureSpec.UNSPECIFIED));
    view.layout(0, 0, width, view.getMeasuredHeight());
    ShadowLooper.idleMainLooper();
    Bitmap picture = Bitmap.createBitmap(width, view.getMeasuredHeight(), Bitmap.Config.ARGB_8888);
    view.draw(new Canvas(picture));
    return picture;
  }

  private static int colours(Bitmap picture) {
    java.util.Set<Integer> colours = new java.util.HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 3) {
      for (int x = 0; x < picture.getWidth(); x += 3) {
        colours.add(picture.getPixel(x, y));
      }
    }
    return colours.size();
  }

  private static void write(Bitmap picture, String name) throws IOException {
    File folder = new File("target/pictures");
    Files.createDirectories(folder.toPath());
    try (OutputStream out = Files.newOutputStream(new File(folder, name).toPath())) {
      picture.compress(Bitmap.CompressFormat.PNG, 100, out);
    }
  }

  private static Screen screen(String file) throws IOException {
    try (InputStream in = PicturesTest.class.getResourceAsStream("/satuwarga/screens/" + file)) {
      return Screen.parse(in.readAllBytes());
    }
  }
}
