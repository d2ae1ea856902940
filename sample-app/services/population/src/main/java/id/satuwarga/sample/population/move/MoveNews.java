package id.satuwarga.sample.population.move;

import org.jdbi.v3.core.Handle;

/** Tells the citizen that a request was decided, in the transaction that decided it. */
@FunctionalInterface
public interface MoveNews {
  void tell(Handle tx, Move decided, String note);
}
