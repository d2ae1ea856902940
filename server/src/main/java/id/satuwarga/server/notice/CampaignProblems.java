package id.satuwarga.server.notice;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import java.util.List;

/** Why a notice to territories does not go on. */
final class CampaignProblems {
  private CampaignProblems() {}

  static ProblemException state(Campaign campaign) {
    String state = campaign.state().word();
    return Problem.of(
            "campaign-state",
            409,
            Text.of(
                "Langkah ini tidak berlaku untuk pemberitahuan ini",
                "The notice is in another state"),
            Text.of(
                "Pemberitahuan berstatus " + state + ". Muat ulang dan lihat langkah yang terbuka.",
                "The notice is " + state + ". Load it anew and see which steps are open."))
        .with("state", state)
        .asException();
  }

  static ProblemException changed(Campaign campaign) {
    return Problem.of(
            "campaign-changed",
            409,
            Text.of("Pemberitahuan telah diubah", "The notice has been edited"),
            Text.of(
                "Versi terbaru adalah " + campaign.version() + ". Baca dahulu, lalu ulangi.",
                "The newest version is " + campaign.version() + ". Read it first, then try again."))
        .with("version", campaign.version())
        .asException();
  }

  static ProblemException attachments() {
    return Problem.of(
            "campaign-attachments",
            422,
            Text.of("Lampiran sudah cukup banyak", "There are enough attachments"),
            Text.of(
                "Paling banyak " + CampaignFiles.MOST + " berkas. Hapus salah satu dahulu.",
                "At most " + CampaignFiles.MOST + " files. Remove one of them first."))
        .asException();
  }

  static ProblemException unchecked() {
    return Problem.of(
            "campaign-unchecked",
            409,
            Text.of("Pemberitahuan belum diperiksa", "The notice has not been checked"),
            Text.of(
                "Lihat dahulu isi, sasaran, dan jumlahnya, lalu ajukan dengan check_id dari sana.",
                "Look at its words, audience and count first, then submit with that check_id."))
        .asException();
  }

  static ProblemException own() {
    return Problem.of(
            "own-campaign",
            403,
            Text.of("Anda tidak boleh menilai tulisan sendiri", "You may not judge what you wrote"),
            Text.of(
                "Minta penyetuju lain yang tidak ikut menulis atau mengajukannya.",
                "Ask an approver who neither wrote nor submitted it."))
        .asException();
  }

  static ProblemException ownApproval() {
    return Problem.of(
            "own-approval",
            403,
            Text.of("Anda sudah menyetujuinya", "You have approved it already"),
            Text.of(
                "Pemberitahuan darurat memerlukan dua penyetuju yang berbeda.",
                "An emergency takes two different approvers."))
        .asException();
  }

  static ProblemException outOfReach() {
    return Problem.of(
            "audience-out-of-reach",
            422,
            Text.of("Sasaran di luar wilayah Anda", "The audience is beyond your territory"),
            Text.of(
                "Pilih wilayah yang seluruhnya berada dalam wilayah tugas Anda.",
                "Choose territories that lie wholly within the one you work for."))
        .asException();
  }

  static ProblemException invalid(String pointer, Text what) {
    return WebProblems.requestInvalid(List.of(new Violation(pointer, what))).asException();
  }
}
