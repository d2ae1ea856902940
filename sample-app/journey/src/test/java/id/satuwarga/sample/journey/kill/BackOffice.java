package id.satuwarga.sample.journey.kill;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.Notice;
import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.SatuWarga;
import id.satuwarga.sdk.client.UnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An agency's program that sends notices through the SDK, each until it is acknowledged, and every
 * fifth once more: while the first is on its way, or later.
 */
final class BackOffice {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int REPEATED_PERCENT = 20;

  private final SatuWarga satuWarga;
  private final String app;
  private final int sends;
  private final int citizens;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger repeats = new AtomicInteger();
  private final Queue<Integer> again = new ConcurrentLinkedQueue<>();
  private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  BackOffice(SatuWarga.Builder server, Key key, String app, int sends, int citizens) {
    this.satuWarga =
        server
            .log(
                line -> {
                  if (line.contains(" 500 ")) {
                    faults.add(line);
                  }
                })
            .opd(key.opd(), key.key());
    this.app = app;
    this.sends = sends;
    this.citizens = citizens;
  }

  /** Who signs, and with what. */
  record Key(String opd, id.satuwarga.sdk.client.OpdKey key) {}

  /** One of several that share the work; ends when nothing is left to send. */
  void work(Random random) throws InterruptedException {
    int number = next.incrementAndGet();
    while (number <= sends) {
      boolean repeated = random.nextInt(100) < REPEATED_PERCENT;
      boolean atOnce = random.nextBoolean();
      if (repeated && atOnce) {
        again.add(number);
      }
      insist(number);
      if (repeated && !atOnce) {
        again.add(number);
      }
      repeat();
      number = next.incrementAndGet();
    }
    repeat();
  }

  private void repeat() throws InterruptedException {
    Integer number = again.poll();
    while (number != null) {
      repeats.incrementAndGet();
      insist(number);
      number = again.poll();
    }
  }

  /** The same reference, and so the same idempotency key, until somebody says what became of it. */
  private void insist(int number) throws InterruptedException {
    NoticeDraft draft =
        NoticeDraft.to(Townsfolk.subject(1 + number % citizens))
            .app(app)
            .category("complaint_status")
            .subject("Pengaduan " + number + " dijawab")
            .body("Petugas sedang menuju lokasi.")
            .page("/complaints/" + number)
            .reference(reference(number));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        Notice sent = satuWarga.notices().send(draft).execute();
        acknowledged
            .computeIfAbsent(sent.reference(), unseen -> ConcurrentHashMap.newKeySet())
            .add(sent.id());
        return;
      } catch (UnavailableException later) {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (ApiException refused) {
        faults.add(draft.reference() + ": " + refused);
        return;
      }
    }
    faults.add(draft.reference() + " was not acknowledged within " + PATIENCE);
  }

  static String reference(int number) {
    return "killed-" + number;
  }

  /** By their references, the ids under which notices were acknowledged. */
  Map<String, Set<String>> acknowledged() {
    return acknowledged;
  }

  int repeats() {
    return repeats.get();
  }

  Queue<String> faults() {
    return faults;
  }
}
