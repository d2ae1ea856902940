package id.satuwarga.sdk.client.internal;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** What the server said, as an app writes it down for when there is no network. */
public final class Copied {
  private static final Gson GSON = new Gson();

  private Copied() {}

  public static String text(Object json) {
    return GSON.toJson(json);
  }

  /**
   * Reads it again.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static <T> T read(String text, Class<T> type) {
    try {
      T read = GSON.fromJson(text, type);
      if (read == null) {
        throw new IllegalArgumentException("nothing was written down");
      }
      return read;
    } catch (JsonParseException other) {
      throw new IllegalArgumentException("this was not written down here", other);
    }
  }
}
