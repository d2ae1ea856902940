package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.apekesah.notice.PendingNotice;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** The words in which a citizen is told that the complaint has moved. */
final class StatusNotice {
  private static final int SUBJECT = 120;

  private StatusNotice() {}

  static PendingNotice of(Complaint complaint, Status next, String answer, String formId) {
    Language language = complaint.language();
    String label = next.label().in(language);
    String subject = complaint.label() + " " + label + ": " + complaint.title();
    Text body =
        Text.of(
            "Pengaduan Anda \"%s\" kini berstatus %s.\n\nJawaban petugas:\n%s",
            "Your complaint \"%s\" is now: %s.\n\nThe officer's answer:\n%s");
    return new PendingNotice(
        complaint.label() + "-" + formId,
        complaint.citizen(),
        subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…",
        body.in(language).formatted(complaint.title(), label, answer),
        complaint.page(),
        language.code());
  }
}
