package id.satuwarga.sample.vehicle.register;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds who asked for it before a tax is due: once for each due date. */
public final class Reminders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final ZoneId KEPRI = ZoneId.of("Asia/Jakarta");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final Text SUBJECT =
      Text.of("Pajak kendaraan %s jatuh tempo %s", "Vehicle tax of %s is due on %s");
  private static final Text BODY =
      Text.of(
          "Buka layanan Kendaraan untuk melihat jumlahnya. Anda menerima ini karena meminta"
              + " diingatkan.",
          "Open the vehicle service to see how much. You get this because you asked to be"
              + " reminded.");
  private static final String DUE =
      """
      UPDATE follower f SET reminded_for = v.tax_due_on FROM vehicle v
      WHERE v.plate = f.plate AND f.remind_days IS NOT NULL AND v.tax_due_on >= :today
        AND v.tax_due_on - f.remind_days::int <= :today AND f.reminded_for IS DISTINCT FROM v.tax_due_on
      RETURNING f.id, f.subject, f.plate, f.language, v.tax_due_on
      """;

  private final Jdbi database;
  private final String appId;
  private final Clock clock;
  private final NoticeOutbox outbox = new NoticeOutbox();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reminders");
            thread.setDaemon(true);
            return thread;
          });

  public Reminders(Jdbi database, String appId, Clock clock) {
    this.database = database;
    this.appId = appId;
    this.clock = clock;
  }

  private record Due(long follower, String subject, Plate plate, Language language, LocalDate on) {}

  public void start() {
    ScheduledFuture<?> unused =
        worker.scheduleWithFixedDelay(this::safely, 1, 60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /** Gives how many were reminded. */
  int round() throws SQLException {
    return database.inTransaction(
        tx -> {
          List<Due> due =
              tx.createQuery(DUE)
                  .bind("today", clock.instant().atZone(KEPRI).toLocalDate())
                  .map(
                      (row, context) ->
                          new Due(
                              row.getLong("id"),
                              row.getString("subject"),
                              Plate.parse(row.getString("plate")).orElseThrow(),
                              Language.find(row.getString("language")).orElse(Language.INDONESIAN),
                              row.getObject("tax_due_on", LocalDate.class)))
                  .list();
          for (Due one : due) {
            put(tx, one);
          }
          return due.size();
        });
  }

  private void put(Handle tx, Due due) throws SQLException {
    outbox.put(
        tx.getConnection(),
        NoticeDraft.to(due.subject())
            .app(appId)
            .category("tax_due")
            .subject(SUBJECT.in(due.language()).formatted(due.plate(), DAY.format(due.on())))
            .body(BODY.in(due.language()))
            .page("/vehicles/" + due.plate().compact())
            .language(due.language().code())
            .reference("TAX-" + due.follower() + "-" + due.on())
            .build());
  }

  private void safely() {
    try {
      round();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("Reminders wait, the database cannot be reached: {}", e.getClass().getSimpleName());
    }
  }
}
