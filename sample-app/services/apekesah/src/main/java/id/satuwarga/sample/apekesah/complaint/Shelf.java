package id.satuwarga.sample.apekesah.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Which complaints the desk looks at.
 *
 * @param status those of one status, or of all
 * @param unit those of one office, or of all
 * @param urgent only those whose time runs out or has run out
 */
public record Shelf(@Nullable Status status, @Nullable String unit, boolean urgent) {
  public static final Shelf ALL = new Shelf(null, null, false);
}
