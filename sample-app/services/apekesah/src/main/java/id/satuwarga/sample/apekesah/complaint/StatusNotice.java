package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Text;

/** The words in which a citizen is told that the complaint has moved. */
final class StatusNotice {
  /** As the manifest says. */
  static final String APP = "id.batam.apekesah";

  /** As the manifest says. */
  static final String CATEGORY = "complaint_status";

  private static final int SUBJECT = 120;

  private StatusNotice() {}

  /** For a complaint that nobody answered in time. */
  static NoticeDraft tooLate(Complaint complaint) {
    Language language = complaint.language();
    Text subject = Text.of("terlambat dijawab: ", "is late: ");
    Text body =
        Text.of(
            "Pengaduan Anda \"%s\" belum dijawab tepat waktu. Kami meneruskannya kepada Sekretariat"
                + " Wali Kota; tenggatnya tercatat.",
            "Your complaint \"%s\" was not answered in time. We have taken it to the mayor's office;"
                + " that it is late is on record.");
    return NoticeDraft.to(complaint.citizen())
        .app(APP)
        .category(CATEGORY)
        .subject(fitting(complaint.label() + " " + subject.in(language) + complaint.title()))
        .body(body.in(language).formatted(complaint.title()))
        .page(complaint.page())
        .language(language.code())
        .reference(complaint.label() + "-late-" + complaint.handling().dueAt());
  }

  private static String fitting(String subject) {
    return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…";
  }

  static NoticeDraft of(Complaint complaint, Status next, String answer, String formId) {
    Language language = complaint.language();
    String label = next.label().in(language);
    String subject = complaint.label() + " " + label + ": " + complaint.title();
    Text body =
        Text.of(
            "Pengaduan Anda \"%s\" kini berstatus %s.\n\nJawaban petugas:\n%s",
            "Your complaint \"%s\" is now: %s.\n\nThe officer's answer:\n%s");
    return NoticeDraft.to(complaint.citizen())
        .app(APP)
        .category(CATEGORY)
        .subject(fitting(subject))
        .body(body.in(language).formatted(complaint.title(), label, answer))
        .page(complaint.page())
        .language(language.code())
        .reference(complaint.label() + "-" + formId);
  }
}
