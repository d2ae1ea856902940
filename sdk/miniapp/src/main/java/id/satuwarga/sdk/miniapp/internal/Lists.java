package id.satuwarga.sdk.miniapp.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Bounded copies that nobody changes. */
public final class Lists {
  private Lists() {}

  /** A copy for good; more than so many is a programmer's mistake. */
  public static <T> List<T> copy(Collection<? extends T> items, int most, String what) {
    if (items.size() > most) {
      throw new IllegalArgumentException("at most " + most + " " + what + ", not " + items.size());
    }
    return Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** A copy with one more at its end. */
  public static <T> List<T> with(List<? extends T> items, T added, int most, String what) {
    List<T> longer = new ArrayList<>(items);
    longer.add(added);
    return copy(longer, most, what);
  }
}
