package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sample.apekesah.notice.PendingNotice;
import id.satuwarga.sdk.miniapp.Language;

/** The words in which a citizen is told that the complaint has moved. */
final class StatusNotice {
  private static final int SUBJECT = 120;

  private StatusNotice() {}

  static PendingNotice of(Complaint complaint, Status next, String answer, String formId) {
    String label = next.label().in(Language.INDONESIAN);
    String subject = complaint.label() + " " + label + ": " + complaint.title();
    String body =
        "Pengaduan Anda \""
            + complaint.title()
            + "\" kini berstatus "
            + label
            + ".\n\nJawaban petugas:\n"
            + answer;
    return new PendingNotice(
        complaint.label() + "-" + formId,
        complaint.citizen(),
        subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…",
        body,
        complaint.page());
  }
}
