package id.satuwarga.sdk.android.internal;

import android.view.View;

/** What Android 8 does not have; callers look at the version first. */
@NewerApi
final class Newer {
  private Newer() {}

  /** Android 9. */
  static void markHeading(View view) {
    view.setAccessibilityHeading(true);
  }

  /** Android 9. */
  static void namePane(View view, String title) {
    view.setAccessibilityPaneTitle(title);
  }
}
