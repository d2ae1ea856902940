package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import java.time.Duration;
import java.util.List;

/** Why a service cannot be used now, in words for the citizen who wanted it. */
final class GatewayProblems {
  /** The slug by which a refusal is told from a failure. */
  static final String REFUSED = "service-refused";

  private static final int MOST_ERRORS = 5;

  private GatewayProblems() {}

  static Problem suspended(String reason) {
    return Problem.of(
        "service-suspended",
        503,
        Text.of("Layanan dihentikan sementara", "The service is suspended"),
        Text.of(reason, reason));
  }

  static Problem noHomeRegion() {
    return notInRegion(
        Text.of(
            "Pilih dulu wilayah tempat tinggal Anda di profil.",
            "Choose your home region in your profile first."));
  }

  static Problem notInRegion() {
    return notInRegion(
        Text.of(
            "Belum ada instansi yang membuka layanan ini di wilayah tempat tinggal Anda.",
            "No agency offers this service yet where you live."));
  }

  private static Problem notInRegion(Text detail) {
    return Problem.of(
        "service-not-in-region",
        422,
        Text.of(
            "Layanan belum tersedia di wilayah Anda",
            "The service does not operate in your region"),
        detail);
  }

  static Problem consentRequired(AppId appId) {
    return Problem.of(
            "consent-required",
            403,
            Text.of("Persetujuan Anda diperlukan", "Your consent is needed"),
            Text.of(
                "Layanan ini meminta data yang belum Anda setujui untuk dibagikan.",
                "The service asks for data that you have not agreed to share."))
        .with("app_id", appId.value());
  }

  static Problem appTooOld(int needed) {
    return Problem.of(
            "app-too-old",
            409,
            Text.of("Aplikasi perlu diperbarui", "The app is too old"),
            Text.of(
                "Perbarui aplikasi, lalu buka lagi layanan ini.",
                "Update the app, then open the service again."))
        .with("contract", needed);
  }

  static Problem visitEnded() {
    return Problem.of(
        "visit-ended",
        409,
        Text.of("Kunjungan telah berakhir", "The visit has ended"),
        Text.of("Buka lagi layanan ini.", "Open the service again."));
  }

  static Problem unreachable() {
    return Problem.of(
        "service-unreachable",
        502,
        Text.of("Layanan sedang tidak dapat dihubungi", "The service cannot be reached"),
        Text.of(
            "Sistem instansi pengelola layanan ini tidak menjawab. Coba lagi nanti.",
            "The system of the agency behind this service does not answer. Try again later."));
  }

  static Problem unreachable(Duration pause) {
    return unreachable().retryAfter(pause);
  }

  static Problem answerInvalid(List<Violation> violations) {
    Problem problem =
        Problem.of(
            "service-answer-invalid",
            502,
            Text.of(
                "Layanan memberi jawaban yang tidak dapat ditampilkan",
                "The service answered nonsense"),
            Text.of(
                "Instansi pengelola perlu memperbaikinya. Data Anda aman.",
                "The agency behind it has to mend it. Your data are safe."));
    for (Violation violation : violations.subList(0, Math.min(MOST_ERRORS, violations.size()))) {
      problem = problem.at(violation.pointer(), violation.detail());
    }
    return problem;
  }

  static Problem outcomeUnknown() {
    return Problem.of(
        "outcome-unknown",
        504,
        Text.of("Hasil belum diketahui", "The outcome is not known"),
        Text.of(
            "Layanan tidak menjawab tepat waktu. Coba lagi; tindakan ini tidak akan terjadi dua"
                + " kali.",
            "The service did not answer in time. Try again; it will not be done twice."));
  }

  /** The words are the OPD's own, and the citizen's to read; they reach no log. */
  static Problem refused(String words) {
    return Problem.of(
        REFUSED,
        422,
        Text.of("Layanan menolak permintaan", "The service refused"),
        Text.of(words, words));
  }

  static Problem stateRefused() {
    return Problem.of(
        "state-refused",
        422,
        Text.of("Halaman ini perlu dibuka lagi", "The page has to be opened again"),
        Text.of(
            "Yang diingat halaman ini sudah kedaluwarsa atau bukan milik kunjungan ini. Buka lagi"
                + " layanannya.",
            "What the page remembers is too old or belongs to another visit. Open the service"
                + " again."));
  }

  static Problem actionDone() {
    return Problem.of(
        "action-done",
        409,
        Text.of("Tindakan ini sudah dilakukan", "This has been done"),
        Text.of(
            "Jawabannya tidak disimpan lagi. Buka lagi layanan ini.",
            "Its answer is not kept any more. Open the service again."));
  }

  static Problem actionIdReused() {
    return Problem.of(
        "idempotency-key-reused",
        422,
        Text.of(
            "Kunci idempotensi dipakai untuk permintaan lain",
            "The idempotency key was used for another request"),
        Text.of(
            "Nomor tindakan ini milik tindakan lain. Buat nomor baru.",
            "The action id belongs to another action. Make a new one."));
  }

  static Problem uploadUnusable() {
    return Problem.of(
        "upload-unusable",
        422,
        Text.of("Berkas tidak dapat dipakai", "The upload cannot be used"),
        Text.of("Unggah lagi berkasnya.", "Upload the file again."));
  }

  static Problem uploadQuota() {
    return Problem.of(
        "upload-quota",
        422,
        Text.of("Berkas Anda sudah terlalu banyak", "Your files take too much room"),
        Text.of(
            "Berkas yang belum diambil instansi sudah 100 MB. Tunggu sampai diambil, paling lama"
                + " tujuh hari.",
            "The files that agencies have not fetched yet are 100 MB. Wait until they are fetched,"
                + " seven days at most."));
  }

  static Problem tooManyUploads(Duration pause) {
    return Problem.of(
            "too-many-requests",
            429,
            Text.of("Terlalu banyak permintaan", "Too many requests"),
            Text.of(
                "Terlalu banyak berkas yang belum dikirim. Kirim dulu, atau tunggu.",
                "Too many files wait to be sent. Send them first, or wait."))
        .retryAfter(pause);
  }
}
