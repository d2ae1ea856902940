package id.satuwarga.server.agency;

import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What an agency's page shall say. */
record OpdEdit(
    Localized name,
    RegionCode region,
    Localized about,
    @Nullable String address,
    @Nullable Localized hours,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website) {

  /** What the contract cannot say: a text of spaces is none. */
  OpdEdit judged() {
    Problem problem = AgencyProblems.opdInvalid();
    Problem judged = judge(judge(judge(problem, "/name", name), "/about", about), "/hours", hours);
    if (address != null && address.isBlank()) {
      judged = judged.at("/address", AgencyProblems.BLANK);
    }
    if (judged != problem) {
      throw judged.asException();
    }
    return this;
  }

  Opd as(OpdCode code) {
    return new Opd(code, name, region, about, address, hours, phone, email, website);
  }

  private static Problem judge(Problem problem, String pointer, @Nullable Localized text) {
    if (text == null) {
      return problem;
    }
    Problem judged =
        text.id().isBlank() ? problem.at(pointer + "/id", AgencyProblems.BLANK) : problem;
    return text.en() != null && text.en().isBlank()
        ? judged.at(pointer + "/en", AgencyProblems.BLANK)
        : judged;
  }
}
