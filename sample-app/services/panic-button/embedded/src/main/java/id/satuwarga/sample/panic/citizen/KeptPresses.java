package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Refusal;
import id.satuwarga.sdk.miniapp.Text;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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

  /** Who called and got no connection for so long is not waiting for the siren any more. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final PanicPort police;
  private final Shelf shelf;
  private final Clock clock;

  public KeptPresses(PanicPort police, Shelf shelf) {
    this(police, shelf, Clock.systemUTC());
  }

  /** The same with a clock that tests can set. */
  public KeptPresses(PanicPort police, Shelf shelf, Clock clock) {
    this.police = police;
    this.shelf = shelf;
    this.clock = clock;
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
   * not taken holds up no other, and one of half a day ago is let go.
   *
   * @return whether nothing waits any more
   */
  public boolean send() {
    boolean all = true;
    for (Press press : waiting()) {
      try {
        sendUnlessTakenBack(press);
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
    for (Press press : waiting()) {
      if (press.caller().subject().equals(subject)) {
        alarms.add(Alarm.kept(press));
      }
    }
    if (alarms.size() < most) {
      try {
        alarms.addAll(police.newest(subject, most - alarms.size()));
      } catch (IOException offline) {
        if (alarms.isEmpty()) {
          throw offline;
        }
      }
    }
    return alarms;
  }

  /**
   * One without a number waits here: it is let go, and the police never hear of it. When it was
   * sent a moment before, what it raised is given as it stands, and may be cancelled there.
   */
  @Override
  public Alarm cancel(String subject, long number, String actionId) throws IOException {
    if (number != 0) {
      return police.cancel(subject, number, actionId);
    }
    Optional<Alarm> letGo = letGo(subject);
    return letGo.isPresent()
        ? letGo.get()
        : police.newest(subject, 1).stream().findFirst().orElseThrow(KeptPresses::unknown);
  }

  /** Nobody takes back what is being sent, and what was taken back is not sent. */
  private synchronized void sendUnlessTakenBack(Press press) throws IOException {
    if (shelf.all().stream().anyMatch(it -> it.id().equals(press.id()))) {
      Alarm unused = police.press(press);
      shelf.remove(press.id());
    }
  }

  private synchronized Optional<Alarm> letGo(String subject) {
    Optional<Alarm> last = Optional.empty();
    for (Press press : shelf.all()) {
      if (press.caller().subject().equals(subject)) {
        shelf.remove(press.id());
        last = Optional.of(Alarm.letGo(press));
      }
    }
    return last;
  }

  /** Lets go of what has waited too long. */
  private List<Press> waiting() {
    List<Press> waiting = new ArrayList<>();
    for (Press press : shelf.all()) {
      if (press.pressedAt().isBefore(clock.instant().minus(LONGEST))) {
        shelf.remove(press.id());
      } else {
        waiting.add(press);
      }
    }
    return waiting;
  }

  private static Refusal unknown() {
    return new Refusal(
        Text.of("Alarm tidak ditemukan", "Alarm not found"),
        Text.of("Kembali ke daftar alarm Anda.", "Go back to your alarms."));
  }
}
