package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A port that forgets no press: one that does not get through is kept on the phone and sent when
 * {@link #send} is called, on reconnection. Under the id it has, so that it raises one alarm
 * however often it is sent.
 */
public final class KeptPresses implements PanicPort {
  /** Where presses wait, also while the app is not running. */
  public interface Shelf {
    /** What waits, the oldest first. */
    List<Press> all();

    /** Adds one. One with the same id is there once. */
    void add(Press press);

    /** Takes one away. */
    void remove(String pressId);
  }

  private static final Logger LOG = Logger.getLogger(KeptPresses.class.getName());

  private final PanicPort police;
  private final Shelf shelf;

  public KeptPresses(PanicPort police, Shelf shelf) {
    this.police = police;
    this.shelf = shelf;
  }

  /** Kept before it is sent: what ends the app in between does not end the call for help. */
  @Override
  public Alarm press(Press press) {
    shelf.add(press);
    try {
      Alarm raised = police.press(press);
      shelf.remove(press.id());
      return raised;
    } catch (IOException offline) {
      return Alarm.kept(press);
    } catch (Refusal refused) {
      shelf.remove(press.id());
      throw refused;
    }
  }

  /**
   * Sends what waits, the oldest first; to be called when there is a connection again. One that is
   * not taken holds up no other.
   *
   * @return whether nothing waits any more
   */
  public boolean send() {
    boolean all = true;
    for (Press press : shelf.all()) {
      try {
        Alarm unused = police.press(press);
        shelf.remove(press.id());
      } catch (IOException stillOffline) {
        return false;
      } catch (RuntimeException notTaken) {
        // the words of a failure may be the caller's words
        LOG.log(Level.WARNING, "a kept press was not taken: {0}", notTaken.getClass().getName());
        all = false;
      }
    }
    return all;
  }

  @Override
  public Optional<Alarm> find(String subject, long number) throws IOException {
    return police.find(subject, number);
  }

  /** What waits stands first; without a connection it is all there is. */
  @Override
  public List<Alarm> newest(String subject, int most) throws IOException {
    List<Alarm> alarms = new ArrayList<>();
    for (Press press : shelf.all()) {
      if (press.caller().subject().equals(subject)) {
        alarms.add(Alarm.kept(press));
      }
    }
    if (alarms.isEmpty()) {
      return police.newest(subject, most);
    }
    return alarms;
  }

  @Override
  public Alarm cancel(String subject, long number, String actionId) throws IOException {
    return police.cancel(subject, number, actionId);
  }
}
