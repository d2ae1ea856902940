package id.satuwarga.server.inventory.overlap;

import java.util.Arrays;

/** Which apps have a concept, and how much of it. */
final class Postings {
  private int[] slots = new int[8];
  private float[] times = new float[8];
  private int size;

  void add(int slot, float often) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    slots[size] = slot;
    times[size++] = often;
  }

  void spread(float[] found, float weight) {
    for (int i = 0; i < size; i++) {
      found[slots[i]] += weight * times[i];
    }
  }
}
