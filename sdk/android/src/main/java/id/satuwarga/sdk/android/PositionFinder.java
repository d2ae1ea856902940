package id.satuwarga.sdk.android;

import id.satuwarga.sdk.miniapp.Text;

/** Finds where the device is, if the citizen wants to say so. */
public interface PositionFinder {
  /** What became of the search; called on the main thread, once. */
  interface Found {
    /** Degrees north and east. */
    void at(double latitude, double longitude);

    /** Not found or not allowed, and what to do now. */
    void nowhere(Text why);
  }

  /** Searches, asking for the permission with this reason where it is missing. */
  void find(Text reason, Found found);
}
