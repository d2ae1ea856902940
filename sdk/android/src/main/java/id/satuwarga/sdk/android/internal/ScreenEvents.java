package id.satuwarga.sdk.android.internal;

import id.satuwarga.sdk.miniapp.Action;

/** What a citizen does with a Screen. Called on the main thread. */
public interface ScreenEvents {
  /** A submit was pressed and everything that belongs to it fits. */
  void acts(Action action);

  /** A link was pressed: a page, another mini-app's page, or an https address. */
  void opens(String address);

  /** After a {@link Trouble}: the same is to be asked once more. */
  void triesAgain();
}
