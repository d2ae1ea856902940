package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Locale;

/** The words in which a caller is told what an officer did. */
final class AlarmNotice {
  /** As the manifest says. */
  private static final String CATEGORY = "alarm_status";

  private AlarmNotice() {}

  static NoticeDraft of(String app, AlarmRow alarm, OfficerStep step) {
    Language language = alarm.language();
    String subject = subject(step.kind()).in(language);
    String reason =
        step.note().isEmpty()
            ? ""
            : Text.of("Alasan: ", "Reason: ").in(language) + step.note() + "\n\n";
    return NoticeDraft.to(alarm.citizen())
        .app(app)
        .category(CATEGORY)
        .subject(subject)
        .body(
            subject
                + ". "
                + reason
                + Text.of(
                        "Buka alarm untuk melihat keadaannya.",
                        "Open the alarm to see how it stands.")
                    .in(language))
        .page("/alarms/" + alarm.number())
        .language(language.code())
        .reference("alarm-" + alarm.number() + "-" + step.kind().name().toLowerCase(Locale.ROOT));
  }

  private static Text subject(EventKind kind) {
    return switch (kind) {
      case ACCEPTED -> Text.of("Petugas menerima panggilan Anda", "An officer accepted your call");
      case ON_THE_WAY -> Text.of("Petugas menuju tempat Anda", "An officer is on the way");
      case CLOSED -> Text.of("Alarm Anda ditutup petugas", "An officer closed your alarm");
      default ->
          Text.of("Alarm Anda dicatat sebagai alarm palsu", "Your alarm was recorded as false");
    };
  }
}
