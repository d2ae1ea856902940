package id.satuwarga.server.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A mini-app's name for good, in reverse DNS such as {@code id.batam.apekesah}. */
public record AppId(@JsonValue String value) implements Comparable<AppId> {
  private static final int LONGEST = 100;
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*){1,5}");

  public AppId {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a mini-app id");
    }
  }

  @JsonCreator
  public static AppId parse(String value) {
    return new AppId(value);
  }

  @Override
  public int compareTo(AppId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
