package id.satuwarga.server.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kemendagri code such as {@code 21.71.02.1001}. Well-formed, which does not say that such a
 * territory exists: {@link Regions} knows that.
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");

  public RegionCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a region code");
    }
  }

  @JsonCreator
  public static RegionCode parse(String value) {
    return new RegionCode(value);
  }

  /** The code, if the text is one. */
  public static Optional<RegionCode> find(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
  }

  public Level level() {
    return switch (value.length()) {
      case 2 -> Level.PROVINCE;
      case 5 -> Level.REGENCY;
      case 8 -> Level.DISTRICT;
      default -> Level.VILLAGE;
    };
  }

  /** The territory this one is a part of; a province has none. */
  public Optional<RegionCode> parent() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, dot)));
  }

  /** All territories around this one, from the province down, without itself. */
  public List<RegionCode> ancestors() {
    List<RegionCode> ancestors = new ArrayList<>();
    for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
      ancestors.add(new RegionCode(value.substring(0, dot)));
    }
    return List.copyOf(ancestors);
  }

  /** True for the territory itself and for every part of it. */
  public boolean isWithin(RegionCode whole) {
    return value.equals(whole.value) || value.startsWith(whole.value + ".");
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
