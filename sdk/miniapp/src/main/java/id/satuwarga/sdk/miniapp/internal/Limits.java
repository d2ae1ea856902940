package id.satuwarga.sdk.miniapp.internal;

import java.util.HashSet;
import java.util.Set;

/** Counts what no schema can count: elements, levels, inputs, and ids used twice. */
final class Limits {
  private final Set<String> inputs = new HashSet<>();
  private int elements;
  private int depth;

  /** Goes down a level of elements. */
  void enter(String pointer) {
    if (++depth > Bounds.ELEMENT_DEPTH) {
      throw new JsonProblem(0, pointer, "must not nest deeper than " + Bounds.ELEMENT_DEPTH);
    }
  }

  void leave() {
    depth--;
  }

  void element(String pointer) {
    if (++elements > Bounds.ELEMENTS) {
      throw new JsonProblem(0, pointer, "must not be more than " + Bounds.ELEMENTS + " elements");
    }
  }

  void input(String id, String pointer) {
    if (!inputs.add(id)) {
      throw new JsonProblem(0, pointer, "must not use the id of another input: " + id);
    }
    if (inputs.size() > Bounds.INPUTS) {
      throw new JsonProblem(0, pointer, "must not be more than " + Bounds.INPUTS + " inputs");
    }
  }

  /** The same depth with nothing counted: for what is judged and not shown. */
  Limits aside() {
    Limits other = new Limits();
    other.depth = depth;
    return other;
  }
}
