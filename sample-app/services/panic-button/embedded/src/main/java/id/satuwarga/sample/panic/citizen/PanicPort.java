package id.satuwarga.sample.panic.citizen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the mini-app asks of the police's back end. There it is the tables themselves; in the
 * citizen app a way over the network. An {@link IOException} says that nothing was reached.
 */
public interface PanicPort {
  /**
   * Raises an alarm. The same press gives the alarm it raised, and so does another press while one
   * of this caller is open.
   */
  Alarm press(Press press) throws IOException;

  /** One of this caller's alarms. */
  Optional<Alarm> find(String subject, long number) throws IOException;

  /** This caller's newest alarms, newest first. */
  List<Alarm> newest(String subject, int most) throws IOException;

  /** The caller takes it back: recorded as a false alarm, unless an officer closed it before. */
  Alarm cancel(String subject, long number, String actionId) throws IOException;
}
