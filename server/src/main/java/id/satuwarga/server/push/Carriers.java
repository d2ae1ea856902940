package id.satuwarga.server.push;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who carries the messages of each lane; nobody when push is off. */
final class Carriers {
  private final Map<Lane, PushSender> carriers = new EnumMap<>(Lane.class);

  private Carriers() {}

  static Carriers none() {
    return new Carriers();
  }

  static Carriers each(Function<Lane, PushSender> maker) {
    Carriers all = new Carriers();
    for (Lane lane : Lane.values()) {
      all.carriers.put(lane, maker.apply(lane));
    }
    return all;
  }

  boolean isEmpty() {
    return carriers.isEmpty();
  }

  Optional<PushSender> of(Lane lane) {
    return Optional.ofNullable(carriers.get(lane));
  }
}
