package id.satuwarga.sample.eplanning.proposal;

/** How many proposals each meeting may choose; the city's own rule. */
public record Seats(int main, int reserve) {
  /** As the city sets it out: ten, and twenty to fall back on. */
  public static final Seats USUAL = new Seats(10, 20);

  /** At most so many of this standing; those not chosen are not counted. */
  int of(Standing standing) {
    return switch (standing) {
      case MAIN -> main;
      case RESERVE -> reserve;
      default -> Integer.MAX_VALUE;
    };
  }
}
