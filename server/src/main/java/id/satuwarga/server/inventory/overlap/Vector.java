package id.satuwarga.server.inventory.overlap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Concepts in the order of their numbers, and how much there is of each. */
final class Vector {
  private final Concept[] concepts;
  private final float[] times;

  private Vector(Concept[] concepts, float[] times) {
    this.concepts = concepts;
    this.times = times;
  }

  static Vector of(Map<Concept, Double> counts) {
    Concept[] concepts =
        counts.keySet().stream()
            .sorted(Comparator.comparingInt(Concept::number))
            .toArray(Concept[]::new);
    float[] times = new float[concepts.length];
    for (int at = 0; at < times.length; at++) {
      times[at] = counts.getOrDefault(concepts[at], 0.0).floatValue();
    }
    return new Vector(concepts, times);
  }

  Concept[] concepts() {
    return concepts;
  }

  float[] times() {
    return times;
  }

  /** How much there is of this one. */
  float times(Concept concept) {
    for (int at = 0; at < times.length; at++) {
      if (concepts[at] == concept) {
        return times[at];
      }
    }
    return 0;
  }

  /** What there is most of. */
  @Nullable Concept most() {
    int most = 0;
    for (int at = 1; at < times.length; at++) {
      most = times[at] > times[most] ? at : most;
    }
    return times.length == 0 ? null : concepts[most];
  }

  /** How much there is of this one, where 1 is what there is of the most. */
  double share(Concept concept) {
    Concept most = most();
    return most == null ? 0 : times(concept) / times(most);
  }

  int size() {
    return concepts.length;
  }

  boolean has(Concept concept) {
    for (Concept here : concepts) {
      if (here == concept) {
        return true;
      }
    }
    return false;
  }

  List<Concept> of(Concept.Kind kind) {
    return Stream.of(concepts).filter(concept -> concept.kind() == kind).toList();
  }
}
