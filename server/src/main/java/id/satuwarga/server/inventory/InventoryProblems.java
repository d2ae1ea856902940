package id.satuwarga.server.inventory;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.region.RegionCode;
import java.time.Duration;
import java.util.List;

/** Every reason why this slice says no. */
final class InventoryProblems {
  private InventoryProblems() {}

  static ProblemException listed() {
    return Problem.of(
            "app-listed",
            409,
            Text.of("Aplikasi sudah tercatat", "The app is listed already"),
            Text.of(
                "OPD ini sudah memiliki aplikasi bernama sama. Ubah catatan itu, atau beri nama"
                    + " yang membedakannya.",
                "The OPD has an app of this name. Change that record, or give this one a name that"
                    + " tells them apart."))
        .asException();
  }

  static ProblemException changed(int version) {
    return Problem.of(
            "inventory-changed",
            409,
            Text.of("Catatan aplikasi telah diubah", "The record has been changed"),
            Text.of(
                "Versi terbaru adalah " + version + ". Baca dahulu, lalu ulangi.",
                "The newest version is " + version + ". Read it first, then try again."))
        .with("version", version)
        .asException();
  }

  static ProblemException unreadable(Text why) {
    return Problem.of(
            "import-unreadable",
            422,
            Text.of("Berkas tidak dapat dibaca", "The file cannot be read"),
            why)
        .asException();
  }

  static ProblemException unmapped() {
    return Problem.of(
            "import-mapping",
            422,
            Text.of("Kolom belum dipetakan dengan benar", "The columns are not mapped right"),
            Text.of(
                "Satu kolom harus menjadi nama aplikasi, dan setiap isian dipakai sekali saja.",
                "One column must be the app's name, and each field is used once."))
        .asException();
  }

  static ProblemException rowsBroken(int rows) {
    return Problem.of(
            "import-rows-broken",
            422,
            Text.of("Ada baris yang salah", "There are broken rows"),
            Text.of(
                rows
                    + " baris salah, jadi tidak ada yang disimpan. Perbaiki berkasnya, atau minta"
                    + " agar baris itu ditinggalkan.",
                rows
                    + " rows are broken, so nothing was stored. Mend the file, or ask to leave"
                    + " them out."))
        .with("rows", rows)
        .asException();
  }

  static ProblemException applied() {
    return Problem.of(
            "import-applied",
            409,
            Text.of("Berkas ini sudah diterapkan", "The file has been applied"),
            Text.of("Unggah berkas yang baru.", "Send a new file."))
        .asException();
  }

  static ProblemException publiccodeUnreadable() {
    return Problem.of(
            "publiccode-unreadable",
            422,
            Text.of("Bukan publiccode.yml", "This is no publiccode.yml"),
            Text.of(
                "Berkas harus YAML dengan publiccodeYmlVersion di dalamnya.",
                "The file must be YAML that has a publiccodeYmlVersion."))
        .asException();
  }

  static ProblemException publiccodeUnreachable() {
    return Problem.of(
            "publiccode-unreachable",
            422,
            Text.of("Alamat tidak dapat dibaca", "The address cannot be read"),
            Text.of(
                "Alamat harus https di internet umum, dan menjawab berkasnya sendiri (paling"
                    + " besar 40 kB, tanpa pengalihan).",
                "It must be https on the public internet and answer with the file itself (at most"
                    + " 40 kB, no redirect)."))
        .asException();
  }

  static ProblemException tooManyFiles(int most) {
    return Problem.of(
            "inventory-files-full",
            409,
            Text.of("Berkas bukti sudah penuh", "There is no room for more files"),
            Text.of(
                "Satu aplikasi memuat paling banyak " + most + " berkas. Hapus satu dahulu.",
                "One app has at most " + most + " files. Delete one first."))
        .asException();
  }

  static ProblemException bulkBroken(List<InventoryBulk.Row> refused) {
    return Problem.of(
            "bulk-broken",
            409,
            Text.of("Ada aplikasi yang tidak dapat diubah", "Some apps refuse the change"),
            Text.of(
                refused.size()
                    + " aplikasi menolak, jadi tidak ada yang diubah. Baca lagi, atau minta agar"
                    + " aplikasi itu ditinggalkan.",
                refused.size()
                    + " apps refuse it, so none was changed. Read them again, or ask to leave them"
                    + " out."))
        .with("refused", refused)
        .asException();
  }

  static ProblemException outsideOpd(RegionCode region) {
    return Problem.of(
            "region-outside-opd",
            422,
            Text.of("Wilayah di luar wilayah OPD", "The territory is outside that of the OPD"),
            Text.of(
                "Sebutkan wilayah " + region + " atau bagiannya, atau kosongkan.",
                "Name the territory " + region + " or a part of it, or leave it out."))
        .asException();
  }

  static ProblemException takeDownSteps(List<TakeDown.Step> missing) {
    return Problem.of(
            "take-down-steps",
            409,
            Text.of("Langkah belum lengkap", "Steps are missing"),
            Text.of(
                missing.size() + " langkah belum dilakukan, lihat 'missing'.",
                missing.size() + " steps are not done yet, see 'missing'."))
        .with("missing", missing)
        .asException();
  }

  static ProblemException unproved(TakeDown.Step step) {
    return Problem.of(
            "take-down-unproved",
            409,
            Text.of("Langkah belum terbukti", "The step is not proved yet"),
            step == TakeDown.Step.USERS_TOLD
                ? Text.of(
                    "Pemberitahuan kepada pengguna belum terkirim. Kirim dahulu, atau catat sebagai"
                        + " pengecualian dengan alasannya.",
                    "No notice to the users was sent. Have it sent first, or tick the step by"
                        + " exception and say why.")
                : Text.of(
                    "Dalam 24 jam terakhir server tidak melihat alamat lama mengarah ke mini-app."
                        + " Periksa lagi, atau catat sebagai pengecualian dengan alasannya.",
                    "In the last 24 hours the server did not see the old address lead to the"
                        + " mini-app. Look again, or tick the step by exception and say why."))
        .with("step", step)
        .asException();
  }

  static ProblemException noticed() {
    return Problem.of(
            "take-down-noticed",
            409,
            Text.of("Pemberitahuan sudah ada", "There is a notice already"),
            Text.of(
                "Lanjutkan pemberitahuan yang sudah ada. Yang baru dapat dibuat bila yang itu"
                    + " ditolak atau dihentikan.",
                "Go on with the one there is. A new one can be drafted when that was rejected or"
                    + " stopped."))
        .asException();
  }

  static ProblemException successorDown(Successors.State state) {
    return Problem.of(
            "successor-down",
            409,
            Text.of("Mini-app pengganti tidak siap", "The mini-app in its place is not ready"),
            switch (state) {
              case LIVE, MISSING ->
                  Text.of(
                      "Tidak ada mini-app pengganti yang berjalan. Sebutkan yang sudah terbit.",
                      "No mini-app that runs takes its place. Name one that is live.");
              case RESTING ->
                  Text.of(
                      "Mini-app pengganti tidak menjawab. Coba lagi bila sudah pulih.",
                      "The mini-app in its place does not answer. Try again when it does.");
              case SUSPENDED ->
                  Text.of(
                      "Mini-app pengganti sedang ditangguhkan.",
                      "The mini-app in its place is suspended.");
              case ELSEWHERE ->
                  Text.of(
                      "Tidak ada OPD yang mengoperasikan mini-app itu di wilayah aplikasi ini.",
                      "No OPD operates the mini-app where this app is.");
            })
        .with("state", state)
        .asException();
  }

  static ProblemException addressUnknown() {
    return Problem.of(
            "address-unknown",
            409,
            Text.of("Alamat lama tidak tercatat", "The old address is not on record"),
            Text.of(
                "Isi landing_url aplikasi di daftar dahulu, atau catat langkah ini sebagai"
                    + " pengecualian dengan alasannya.",
                "Add the app's landing_url to the register first, or tick the step by exception"
                    + " and say why."))
        .asException();
  }

  static ProblemException lastDayPassed() {
    return Problem.of(
            "last-day-passed",
            422,
            Text.of("Hari terakhir sudah lewat", "The last day has passed"),
            Text.of("Sebutkan hari ini atau sesudahnya.", "Name today or a later day."))
        .asException();
  }

  static ProblemException clustersPending() {
    return Problem.of(
            "clusters-pending",
            503,
            Text.of("Kelompok sedang dihitung", "The clusters are being made"),
            Text.of(
                "Seluruh daftar sedang dibandingkan untuk pertama kali. Coba lagi sebentar lagi.",
                "The whole register is being compared for the first time. Try again shortly."))
        .retryAfter(Duration.ofSeconds(10))
        .asException();
  }

  static ProblemException takenDown() {
    return Problem.of(
            "taken-down",
            409,
            Text.of("Aplikasi sudah dinonaktifkan", "The app is taken down already"),
            Text.of(
                "Langkah terakhir sudah dilakukan dan tidak dapat dibatalkan.",
                "The last step is done and cannot be taken back."))
        .asException();
  }
}
