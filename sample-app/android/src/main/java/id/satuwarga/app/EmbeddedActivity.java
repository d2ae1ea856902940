package id.satuwarga.app;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import id.satuwarga.sdk.android.MiniAppActivity;

/** A mini-app that runs on the phone, in the language and at the size of text that were chosen. */
public final class EmbeddedActivity extends MiniAppActivity {
  static Intent embedding(Context context, String address) {
    return new Intent(Intent.ACTION_VIEW, Uri.parse(address), context, EmbeddedActivity.class);
  }

  @Override
  protected void attachBaseContext(Context phone) {
    super.attachBaseContext(Surroundings.of(phone));
  }
}
