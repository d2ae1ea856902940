package id.satuwarga.server.push;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The carriage of each lane. */
final class Carriages {
  private final Map<Lane, Carriage> each = new EnumMap<>(Lane.class);

  Carriages(Function<Lane, Carriage> maker) {
    for (Lane lane : Lane.values()) {
      each.put(lane, maker.apply(lane));
    }
  }

  Carriage of(Lane lane) {
    return Objects.requireNonNull(each.get(lane));
  }

  Collection<Carriage> all() {
    return each.values();
  }
}
