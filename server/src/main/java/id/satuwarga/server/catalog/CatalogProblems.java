package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import java.util.List;

/** Why the catalogue says no. */
final class CatalogProblems {
  private CatalogProblems() {}

  static ProblemException manifestInvalid(List<Violation> violations) {
    Problem problem =
        Problem.of(
            "manifest-invalid",
            422,
            Text.of("Manifes tidak sesuai", "The manifest is not right"),
            Text.of(
                violations.size() + " tempat perlu diperbaiki, lihat 'errors'.",
                violations.size() + " places need mending, see 'errors'."));
    for (Violation violation : violations) {
      problem = problem.at(violation.pointer(), violation.detail());
    }
    return problem.asException();
  }

  static ProblemException endpointInvalid(Text breach) {
    return WebProblems.requestInvalid(List.of(new Violation("/endpoint", breach))).asException();
  }

  static ProblemException appIdTaken(AppId appId) {
    return Problem.of(
            "app-id-taken",
            409,
            Text.of("Identitas mini-app sudah dipakai", "The mini-app id is taken"),
            Text.of(
                appId + " sudah terdaftar. Bila milik OPD Anda, tambahkan rilis.",
                appId + " is registered already. If it is your OPD's, add a release."))
        .asException();
  }

  static ProblemException versionTaken(int versionCode) {
    return Problem.of(
            "version-taken",
            409,
            Text.of("Nomor versi sudah ada", "The version exists already"),
            Text.of(
                "Versi " + versionCode + " sudah ada. Naikkan version.code.",
                "Version " + versionCode + " exists. Raise version.code."))
        .asException();
  }

  static ProblemException tooManyDrafts(int most) {
    return Problem.of(
            "too-many-drafts",
            409,
            Text.of("Terlalu banyak rilis menunggu", "Too many releases wait"),
            Text.of(
                most
                    + " rilis belum diputuskan. Ajukan salah satunya dan minta registrar"
                    + " memutuskan yang sudah diajukan.",
                most
                    + " releases are not decided about. Submit one and ask the registrar to decide"
                    + " about those that are submitted."))
        .asException();
  }

  static ProblemException releaseState(Release release) {
    return Problem.of(
            "release-state",
            409,
            Text.of("Langkah ini tidak berlaku untuk rilis", "The release is in another state"),
            Text.of(
                "Versi " + release.versionCode() + " berstatus " + release.state() + ".",
                "Version " + release.versionCode() + " is " + release.state() + "."))
        .with("state", release.state())
        .asException();
  }

  static ProblemException releaseNotKept(Release release) {
    return Problem.of(
            "release-state",
            409,
            Text.of("Langkah ini tidak berlaku untuk rilis", "The release is in another state"),
            Text.of(
                "Versi "
                    + release.versionCode()
                    + " terlalu lama; hanya lima rilis terbit terakhir yang dapat kembali.",
                "Version "
                    + release.versionCode()
                    + " is too old; only the five live before this one may come back."))
        .with("state", release.state())
        .asException();
  }

  static ProblemException ownRelease() {
    return Problem.of(
            "own-release",
            403,
            Text.of("Anda tidak boleh menilai rilis sendiri", "You may not judge your own release"),
            Text.of(
                "Minta petugas lain yang bukan penulis atau pengaju rilis ini.",
                "Ask somebody who neither wrote nor submitted this release."))
        .asException();
  }

  static ProblemException appState(AppState state) {
    return Problem.of(
            "mini-app-state",
            409,
            Text.of("Langkah ini tidak berlaku untuk mini-app", "The mini-app is in another state"),
            Text.of("Mini-app berstatus " + state + ".", "The mini-app is " + state + "."))
        .with("state", state)
        .asException();
  }

  static ProblemException operatorConflict(RegionCode region) {
    return Problem.of(
            "operator-conflict",
            409,
            Text.of("Wilayah ini sudah memiliki operator", "The region has an operator already"),
            Text.of(
                "Cabut dulu operator wilayah " + region + ", lalu tunjuk yang baru.",
                "Remove the operator of " + region + " first, then name the new one."))
        .asException();
  }
}
