package id.satuwarga.sample.vehicle.register;

import id.satuwarga.sample.ground.Outbox;
import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.client.NoticeOutbox;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reminds who asked for it before a tax is due: once for each due date. */
public final class Reminders {
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
  private final Outbox outbox = new Outbox(new NoticeOutbox());

  public Reminders(Jdbi database, String appId, Clock clock) {
    this.database = database;
    this.appId = appId;
    this.clock = clock;
  }

  private record Due(long follower, String subject, Plate plate, Language language, LocalDate on) {}

  /** Gives how many were reminded. */
  public int round() {
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

  private void put(Handle tx, Due due) {
    outbox.put(
        tx,
        NoticeDraft.to(due.subject())
            .app(appId)
            .category("tax_due")
            .subject(SUBJECT.in(due.language()).formatted(due.plate(), DAY.format(due.on())))
            .body(BODY.in(due.language()))
            .page("/vehicles/" + due.plate().compact())
            .language(due.language().code())
            .reference("TAX-" + due.follower() + "-" + due.on()));
  }
}
