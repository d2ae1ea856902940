package id.satuwarga.app.view;

import android.view.View;

/** One page of the app: made when it is come to, told when it comes into sight and leaves it. */
public interface Page {
  /** What to place on the screen; the same one each time. */
  View view();

  /** It comes into sight. */
  default void shown() {}

  /** There is a network again: what is shown may be had live. */
  default void again() {}

  /** It is out of sight, perhaps for ever. */
  default void hidden() {}
}
