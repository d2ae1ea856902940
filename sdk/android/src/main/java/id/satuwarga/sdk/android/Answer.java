package id.satuwarga.sdk.android;

import id.satuwarga.sdk.android.internal.Trouble;
import id.satuwarga.sdk.miniapp.Screen;

/** What comes of asking a mini-app; called on the main thread, once. */
interface Answer {
  /** The mini-app answered. */
  void shows(Screen screen);

  /** It did not, or not in time. */
  void fails(Trouble trouble);
}
