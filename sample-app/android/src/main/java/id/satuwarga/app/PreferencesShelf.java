package id.satuwarga.app;

import android.content.Context;
import android.content.SharedPreferences;
import id.satuwarga.app.model.Shelf;
import java.util.Objects;

/** A shelf in the app's own folder, which no other app can read and no backup takes along. */
final class PreferencesShelf implements Shelf {
  private final SharedPreferences kept;

  PreferencesShelf(Context context) {
    kept = context.getSharedPreferences("satuwarga", Context.MODE_PRIVATE);
  }

  @Override
  public String get(String key, String otherwise) {
    return Objects.toString(kept.getString(key, otherwise), otherwise);
  }

  /** On the disk when this returns: a session that was renewed must not be lost. */
  @Override
  public void put(String key, String value) {
    boolean unused = kept.edit().putString(key, value).commit();
  }

  @Override
  public void remove(String key) {
    boolean unused = kept.edit().remove(key).commit();
  }
}
