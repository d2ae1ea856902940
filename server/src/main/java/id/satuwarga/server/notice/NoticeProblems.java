package id.satuwarga.server.notice;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import java.time.Duration;
import java.util.List;

/** Every reason why this slice says no. */
final class NoticeProblems {
  private NoticeProblems() {}

  static ProblemException recipientUnknown() {
    return Problem.of(
            "recipient-unknown",
            422,
            Text.of("Penerima tidak dikenal", "The recipient is unknown"),
            Text.of(
                "Pakai 'sub' dari token kunjungan milik OPD Anda sendiri.",
                "Use the 'sub' of a visit token of your own OPD."))
        .asException();
  }

  static ProblemException tooManyNotices(int aDay) {
    return Problem.of(
            "too-many-notices",
            429,
            Text.of("Terlalu banyak pemberitahuan", "Too many notices"),
            Text.of(
                "Satu OPD boleh mengirim " + aDay + " pemberitahuan sehari kepada satu warga.",
                "One OPD may send " + aDay + " notices a day to one citizen."))
        .retryAfter(Duration.ofHours(1))
        .asException();
  }

  static ProblemException miniAppUnknown(AppId appId) {
    return Problem.of(
            "mini-app-unknown",
            422,
            Text.of("Mini-app tidak dikenal", "The mini-app is unknown"),
            Text.of(
                "OPD Anda tidak memiliki atau mengoperasikan " + appId + ".",
                "Your OPD neither owns nor operates " + appId + "."))
        .asException();
  }

  static ProblemException miniAppSuspended(AppId appId) {
    return Problem.of(
            "service-suspended",
            503,
            Text.of("Layanan dihentikan sementara", "The service is suspended"),
            Text.of(
                appId + " sedang dihentikan; pemberitahuannya ditolak sampai dibuka lagi.",
                appId + " is switched off; its notices are refused until it is back."))
        .asException();
  }

  static ProblemException categoryUnknown(AppId appId) {
    return Problem.of(
            "notice-category-unknown",
            422,
            Text.of("Kategori pemberitahuan tidak dikenal", "The category is unknown"),
            Text.of(
                "Pakai salah satu notices[].category dalam manifes " + appId + ".",
                "Use one of notices[].category of the manifest of " + appId + "."))
        .asException();
  }

  static ProblemException pageUnknown(AppId appId) {
    return Problem.of(
            "notice-page-unknown",
            422,
            Text.of("Halaman tujuan tidak dikenal", "The page is unknown"),
            Text.of(
                "Pakai salah satu rute pages[] dalam manifes " + appId + ".",
                "Use a route of pages[] of the manifest of " + appId + "."))
        .asException();
  }

  static ProblemException senderUnknown() {
    return Problem.of(
            "sender-unknown",
            422,
            Text.of("Pengirim tidak dikenal", "The sender is unknown"),
            Text.of(
                "Pakai kode OPD dari GET /v1/me/notice-preferences.",
                "Use the code of an OPD of GET /v1/me/notice-preferences."))
        .asException();
  }

  static ProblemException referenceReused(NoticeId first) {
    return Problem.of(
            "notice-reference-reused",
            409,
            Text.of(
                "Referensi sudah dipakai untuk pemberitahuan lain",
                "The reference was used for another notice"),
            Text.of(
                "Pakai referensi baru untuk isi yang baru.",
                "Use a new reference for new content."))
        .with("notice_id", first.toString())
        .asException();
  }

  static ProblemException attachmentQuota() {
    return Problem.of(
            "upload-quota",
            422,
            Text.of("Berkas Anda sudah terlalu banyak", "Your files take too much room"),
            Text.of(
                "Berkas yang belum disertakan dalam pemberitahuan sudah 50 MB. Kirim dahulu"
                    + " pemberitahuannya.",
                "The files that no notice has taken yet are 50 MB. Send the notices first."))
        .asException();
  }

  static ProblemException attachmentUnusable() {
    return Problem.of(
            "upload-unusable",
            422,
            Text.of("Berkas tidak dapat dipakai", "The upload cannot be used"),
            Text.of(
                "Unggah lagi berkasnya. Satu berkas hanya untuk satu pemberitahuan, yang dikirim"
                    + " sendiri.",
                "Upload the file again. A file goes with one notice, which is sent by itself."))
        .asException();
  }

  static ProblemException duePassed() {
    return WebProblems.requestInvalid(
            List.of(new Violation("/due_at", Text.of("sudah lewat", "has passed already"))))
        .asException();
  }

  static ProblemException dueMissing() {
    return WebProblems.requestInvalid(
            List.of(
                new Violation(
                    "/reminders",
                    Text.of("tidak ada tanpa due_at", "there are none without due_at"))))
        .asException();
  }

  static ProblemException expiryPassed() {
    return WebProblems.requestInvalid(
            List.of(new Violation("/expires_at", Text.of("sudah lewat", "has passed already"))))
        .asException();
  }
}
