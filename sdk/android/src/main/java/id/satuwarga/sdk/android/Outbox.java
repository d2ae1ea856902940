package id.satuwarga.sdk.android;

import android.util.Log;
import id.satuwarga.sdk.android.internal.WaitingAct;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Acts that have not got through yet, kept over the end of the process and sent when there is a
 * network again, each under the id it has so that it is done once. Acts of the citizen go first and
 * in their order, receipts of notices last. One for the whole app; used off the main thread.
 *
 * <pre>{@code
 * Outbox outbox = new Outbox(vault) {
 *   protected void send(String kind, String id, String text) throws IOException {
 *     if (kind.equals("panic")) police.press(Press.parse(text));
 *   }
 * };
 * Reconnection.watch(context, outbox::sendWaiting);
 * }</pre>
 */
public abstract class Outbox {
  private static final String TAG = "outbox";
  private static final String NAME = "outbox";
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int MOST_OF_A_KIND = 100;
  private static final int MOST_FAILURES = 5;
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Vault vault;
  private final Object sending = new Object();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "outbox");
            made.setDaemon(true);
            return made;
          });

  /** One whose acts wait in this vault. */
  protected Outbox(Vault vault) {
    this.vault = vault;
  }

  /**
   * Sends one act.
   *
   * @throws IOException when it did not get there: it waits, and so do those behind it. Any other
   *     exception says that it was not taken: the others go on, and after five such answers it is
   *     let go
   */
  protected abstract void send(String kind, String id, String text) throws IOException;

  /**
   * Keeps an act to be sent. One of the same kind and id is there once. It waits for at most seven
   * days, and 100 of a kind: then the oldest makes room.
   */
  public final void put(String kind, String id, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("an act has at most 64 kB");
    }
    change(
        acts -> {
          if (acts.stream().noneMatch(it -> it.is(kind, id))) {
            acts.add(WaitingAct.of(kind, id, text, vault.clock().millis()));
          }
          List<WaitingAct> same =
              acts.stream().filter(it -> it.kind().equals(kind)).collect(Collectors.toList());
          acts.removeAll(same.subList(0, Math.max(0, same.size() - MOST_OF_A_KIND)));
        });
  }

  /**
   * Takes an act back, unless it is on its way: then this waits to see what comes of it.
   *
   * @return whether it will not be sent any more
   */
  public final boolean takeBack(String kind, String id) {
    synchronized (sending) {
      boolean[] there = new boolean[1];
      change(acts -> there[0] = acts.removeIf(it -> it.is(kind, id)));
      return there[0];
    }
  }

  /** The texts of this kind that wait, the oldest first. */
  public final List<String> waiting(String kind) {
    return acts().stream()
        .filter(it -> it.kind().equals(kind))
        .map(WaitingAct::text)
        .collect(Collectors.toList());
  }

  /**
   * Sends what waits.
   *
   * @return whether nothing waits any more
   */
  public final boolean sendWaiting() {
    synchronized (sending) {
      List<WaitingAct> acts = acts();
      List<WaitingAct> ordered = new ArrayList<>();
      acts.stream().filter(it -> !it.isReceipt()).forEach(ordered::add);
      acts.stream().filter(WaitingAct::isReceipt).forEach(ordered::add);
      boolean all = true;
      for (WaitingAct act : ordered) {
        try {
          send(act.kind(), act.id(), act.text());
          change(waiting -> waiting.removeIf(it -> it.is(act.kind(), act.id())));
        } catch (IOException offline) {
          return false;
        } catch (RuntimeException notTaken) {
          // the words of a failure may be the citizen's words
          Log.w(TAG, act.kind() + " was not taken: " + notTaken.getClass().getName());
          all &= letGo(act);
        }
      }
      return all;
    }
  }

  /** The same, some time soon, on a thread of its own. */
  public final void sendSoon() {
    thread.execute(
        () -> {
          boolean unused = sendWaiting();
        });
  }

  private boolean letGo(WaitingAct act) {
    WaitingAct failed = act.failed();
    boolean done = failed.failures() >= MOST_FAILURES;
    change(
        acts -> {
          for (int at = 0; at < acts.size(); at++) {
            if (acts.get(at).is(act.kind(), act.id())) {
              acts.set(at, failed);
            }
          }
          acts.removeIf(it -> done && it.is(act.kind(), act.id()));
        });
    return done;
  }

  private synchronized List<WaitingAct> acts() {
    long oldest = vault.clock().millis() - LONGEST.toMillis();
    List<WaitingAct> acts = vault.findBytes(NAME).map(WaitingAct::from).orElse(new ArrayList<>());
    acts.removeIf(it -> it.since() < oldest);
    return acts;
  }

  private synchronized void change(Change change) {
    List<WaitingAct> acts = acts();
    change.of(acts);
    vault.keepBytes(NAME, WaitingAct.bytes(acts));
  }

  /** What becomes of those that wait. */
  private interface Change {
    void of(List<WaitingAct> acts);
  }
}
