package id.satuwarga.sample.apekesah.notice;

import id.satuwarga.sdk.client.ApiException;
import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.RefusedException;
import id.satuwarga.sdk.client.SatuWarga;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries notices from the outbox to the one app, again and again until it has taken or refused
 * them.
 */
public final class NoticeSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
  private static final int BATCH = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final String CATEGORY = "complaint_status";

  private final Jdbi database;
  private final NoticeOutbox outbox;
  private final SatuWarga satuWarga;
  private final String app;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "notice-sender");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param app id of the mini-app in whose name the notices go out
   */
  public NoticeSender(
      Jdbi database, NoticeOutbox outbox, SatuWarga satuWarga, String app, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.satuWarga = satuWarga;
    this.app = app;
    this.clock = clock;
  }

  public void start() {
    ScheduledFuture<?> unused =
        worker.scheduleWithFixedDelay(
            this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /** Sends what is due; gives how many were due. */
  int round() {
    try {
      Instant now = clock.instant();
      List<PendingNotice> due = database.inTransaction(tx -> outbox.claim(tx, now, BATCH));
      due.forEach(this::send);
      return due.size();
    } catch (RuntimeException e) {
      LOG.warn("Notices wait, the outbox cannot be read: {}", e.getClass().getSimpleName());
      return 0;
    }
  }

  private void send(PendingNotice notice) {
    try {
      satuWarga
          .notices()
          .send(
              NoticeDraft.to(notice.recipient())
                  .app(app)
                  .category(CATEGORY)
                  .subject(notice.subject())
                  .body(notice.body())
                  .page(notice.page())
                  .language(notice.language())
                  .reference(notice.reference())
                  .build())
          .execute();
      database.useHandle(db -> outbox.sent(db, notice.reference(), clock.instant()));
    } catch (RefusedException refused) {
      LOG.warn("Notice {} was refused: {}", notice.reference(), refused.code());
      database.useHandle(db -> outbox.refused(db, notice.reference(), refused.code()));
    } catch (ApiException later) {
      LOG.info("Notice {} waits: {}", notice.reference(), later.code());
      database.useHandle(db -> outbox.putOff(db, notice.reference(), clock.instant().plus(AGAIN)));
    }
  }
}
