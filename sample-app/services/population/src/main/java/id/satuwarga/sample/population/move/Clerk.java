package id.satuwarga.sample.population.move;

import java.time.Clock;
import java.time.Duration;

/**
 * Stands in for the clerk in a sandbox, where nobody sits at the desk: approves what the register
 * found in order, some time after it was filed.
 */
public final class Clerk {
  private static final String NOTE = "Petugas simulasi / simulated clerk";

  private final Moves moves;
  private final Duration after;
  private final Clock clock;

  public Clerk(Moves moves, Duration after, Clock clock) {
    this.moves = moves;
    this.after = after;
    this.clock = clock;
  }

  /** Gives how many were approved. */
  public int round() {
    return moves.approveWaiting(clock.instant().minus(after), NOTE);
  }
}
