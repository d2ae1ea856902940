package id.satuwarga.sdk.client.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses at which an OPD is told, and what was told there, as they travel. */
public final class WebhookJson {
  private WebhookJson() {}

  /** A new address. */
  static final class Edit {
    final String url;
    final String label;

    Edit(String url, String label) {
      this.url = url;
      this.label = label;
    }
  }

  /** What is to be told again. */
  static final class Replay {
    final String since;

    Replay(String since) {
      this.since = since;
    }
  }

  /** How much is told again. */
  static final class Replayed {
    @Nullable Integer replayed;
  }

  /** A page of addresses, or of what was told. */
  public static final class Rows {
    private final PageJson<JsonObject> page;

    Rows(PageJson<JsonObject> page) {
      this.page = page;
    }

    public List<Map<String, String>> items() {
      return page.items().stream().map(WebhookJson::row).collect(Collectors.toList());
    }

    public Optional<String> next() {
      return page.next();
    }
  }

  /** What stands in it by the names of the contract; what is no text, number or truth is left. */
  static Map<String, String> row(JsonObject json) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> member : json.entrySet()) {
      if (member.getValue().isJsonPrimitive()) {
        row.put(member.getKey(), member.getValue().getAsString());
      }
    }
    return Collections.unmodifiableMap(row);
  }
}
