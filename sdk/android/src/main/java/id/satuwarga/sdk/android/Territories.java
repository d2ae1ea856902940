package id.satuwarga.sdk.android;

import java.io.IOException;
import java.util.Map;

/** The tree of territories, for choosing a place. Called off the main thread. */
public interface Territories {
  /**
   * Codes and names of what lies in this territory, in the order to be shown; the provinces for an
   * empty code.
   *
   * @throws IOException when they cannot be had
   */
  Map<String, String> within(String code) throws IOException;
}
