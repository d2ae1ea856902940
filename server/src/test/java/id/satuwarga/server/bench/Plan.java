package id.satuwarga.server.bench;

import java.time.Duration;

/**
 * How much is measured and how long.
 *
 * @param citizens who have an inbox
 * @param itemsEach items in each inbox; a page shows twenty
 * @param readers citizens who ask, each with a token of their own
 * @param connections callers at once, each with one request at a time
 * @param rounds how often all variants take their turn; figures are medians over them
 */
record Plan(
    int citizens,
    int itemsEach,
    int readers,
    int connections,
    Duration warmUp,
    Duration window,
    int rounds) {

  static Plan full() {
    return new Plan(20_000, 50, 2_000, 32, Duration.ofSeconds(8), Duration.ofSeconds(5), 3);
  }

  /** For a first look: too short to quote. */
  static Plan quick() {
    return new Plan(2_000, 30, 300, 32, Duration.ofSeconds(2), Duration.ofSeconds(1), 3);
  }
}
