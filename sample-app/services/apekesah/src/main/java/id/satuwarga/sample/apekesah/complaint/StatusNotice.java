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
        .subject(subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…")
        .body(body.in(language).formatted(complaint.title(), label, answer))
        .page(complaint.page())
        .language(language.code())
        .reference(complaint.label() + "-" + formId)
        .build();
  }
}
