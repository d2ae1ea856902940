package id.satuwarga.sdk.opd.internal;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Map;

/** What a data source answers, as it travels. */
public final class DataText {
  private DataText() {}

  /** Of what is held only what was asked for. */
  public static String of(Map<String, String> held, Collection<String> asked) {
    JsonObject values = new JsonObject();
    for (String field : asked) {
      String value = held.get(field);
      if (value != null) {
        values.addProperty(field, value);
      }
    }
    JsonObject answer = new JsonObject();
    answer.add("values", values);
    return answer.toString();
  }
}
