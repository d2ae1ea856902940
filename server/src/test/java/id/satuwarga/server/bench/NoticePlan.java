package id.satuwarga.server.bench;

import java.time.Duration;

/**
 * How much of notices is measured and how long.
 *
 * @param citizens who live in the regency, each with a phone
 * @param readers of them, who ask for their inbox, all in one village
 * @param pushes how many of the phones a broadcast goes to
 * @param pushesBare messages of each way to send without a server around it
 * @param releases broadcasts to each of the two audiences
 * @param window how long notices to single citizens are sent
 * @param rounds crowds at the panic button; minutes in which agencies send side by side
 */
record NoticePlan(
    int citizens,
    int readers,
    int pushes,
    int pushesBare,
    int releases,
    Duration window,
    int rounds) {
  /** Who live in the village: the small audience. */
  static final int VILLAGERS = 1_000;

  static NoticePlan full() {
    return new NoticePlan(1_000_000, 200, 1_000_000, 60_000, 10, Duration.ofSeconds(10), 5);
  }

  /** For a first look: too short to quote. */
  static NoticePlan quick() {
    return new NoticePlan(60_000, 50, 60_000, 20_000, 4, Duration.ofSeconds(4), 2);
  }
}
