package id.satuwarga.app;

import android.content.Context;
import android.content.res.Configuration;
import id.satuwarga.app.model.Choices;
import java.util.Locale;

/** What the citizen chose, on top of what the phone says: language and size of text. */
final class Surroundings {
  private Surroundings() {}

  static Context of(Context phone) {
    Choices choices = ((SatuWargaApplication) phone.getApplicationContext()).parts().choices();
    Configuration now = phone.getResources().getConfiguration();
    Configuration chosen = new Configuration();
    chosen.fontScale = now.fontScale * choices.textSize() / 100;
    chosen.setLocale(Locale.forLanguageTag(choices.language().code()));
    return phone.createConfigurationContext(chosen);
  }

  /** The look of the phone at this hour. */
  static int theme(Context context) {
    return id.satuwarga.app.view.Kit.isNight(context)
        ? android.R.style.Theme_Material_NoActionBar
        : android.R.style.Theme_Material_Light_NoActionBar;
  }
}
