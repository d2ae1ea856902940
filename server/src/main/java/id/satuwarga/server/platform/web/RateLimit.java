package id.satuwarga.server.platform.web;

/**
 * How many requests one caller may make of one operation in so many seconds.
 *
 * @param burst how many of them at once, before they have to keep a pace; 0 where none is set
 */
record RateLimit(int requests, int seconds, int burst) {
  RateLimit(int requests, int seconds) {
    this(requests, seconds, 0);
  }
}
