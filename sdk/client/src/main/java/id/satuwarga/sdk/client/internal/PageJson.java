package id.satuwarga.sdk.client.internal;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of a list as it travels. */
public final class PageJson<T> {
  @Nullable List<@Nullable T> items;

  @SerializedName("next_cursor")
  @Nullable String nextCursor;

  public List<T> items() {
    List<T> there = new ArrayList<>();
    if (items != null) {
      for (T item : items) {
        if (item != null) {
          there.add(item);
        }
      }
    }
    return there;
  }

  public Optional<String> next() {
    return Optional.ofNullable(nextCursor);
  }
}
