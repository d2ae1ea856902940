package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.Text;

/** Every reason why this slice says no. */
public final class AgencyProblems {
  static final Text BLANK = Text.of("tidak boleh kosong", "must not be blank");

  private AgencyProblems() {}

  /** A request names an agency that is not registered. */
  public static Problem opdUnknown(OpdCode code) {
    return Problem.of(
        "opd-unknown",
        422,
        Text.of("OPD tidak dikenal", "The OPD is unknown"),
        Text.of(
            "Tidak ada OPD berkode " + code + ". Pakai kode OPD yang terdaftar.",
            "No OPD has the code " + code + ". Use the code of a registered OPD."));
  }

  static Problem opdInvalid() {
    return Problem.of(
        "opd-invalid",
        422,
        Text.of("Data OPD tidak sesuai", "The OPD data are not right"),
        Text.of(
            "Perbaiki bagian yang disebut dalam 'errors'.", "Mend the places named in 'errors'."));
  }

  static Problem staffUnknown() {
    return Problem.of(
        "staff-unknown",
        422,
        Text.of("Petugas tidak dikenal", "The staff member is unknown"),
        Text.of(
            "Orang ini belum pernah masuk. Minta ia masuk sekali, lalu beri perannya.",
            "This person has never signed in. Let them sign in once, then give the role."));
  }

  static Problem ownRole() {
    return Problem.of(
        "own-role",
        403,
        Text.of(
            "Anda tidak boleh memberi peran kepada diri sendiri",
            "You may not give a role to yourself"),
        Text.of(
            "Minta orang lain yang berwenang untuk memberikannya.",
            "Let somebody else who may do it give you the role."));
  }

  static Problem keyInvalid(Text detail) {
    return Problem.of(
        "key-invalid",
        422,
        Text.of("Kunci publik tidak sesuai", "The public key is not right"),
        detail);
  }

  static Problem conflict(Text detail) {
    return Problem.of(
        "conflict", 409, Text.of("Keadaan telah berubah", "The state does not allow this"), detail);
  }
}
