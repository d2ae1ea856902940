package id.satuwarga.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who a citizen is inside this house. It never leaves it: an OPD sees a pairwise subject. */
public record CitizenId(@JsonValue UUID value) {
  @JsonCreator
  public static CitizenId parse(String text) {
    return new CitizenId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
