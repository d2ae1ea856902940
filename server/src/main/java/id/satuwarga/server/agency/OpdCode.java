package id.satuwarga.server.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The short name by which an agency is known to programs, such as {@code diskominfo-batam}. */
public record OpdCode(@JsonValue String value) implements Comparable<OpdCode> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

  public OpdCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an OPD code");
    }
  }

  /** The code that somebody else wrote, if it is one. */
  public static Optional<OpdCode> find(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new OpdCode(text)) : Optional.empty();
  }

  @JsonCreator
  public static OpdCode parse(String value) {
    return new OpdCode(value);
  }

  @Override
  public int compareTo(OpdCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
