package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words with gaps, which an agency fills in again and again, in one version. */
record Template(
    TemplateId id,
    OpdCode opd,
    RegionCode region,
    int version,
    Content content,
    Instant writtenAt) {

  /** What it says. */
  record Content(String name, CampaignCategory category, List<Wording> wordings) {
    Content {
      wordings = List.copyOf(wordings);
    }

    /** The gaps in all of it, in their order. */
    List<String> placeholders() {
      return wordings.isEmpty() ? List.of() : wordings.get(0).placeholders();
    }

    Optional<Wording> in(String language) {
      return wordings.stream().filter(wording -> wording.language().equals(language)).findFirst();
    }
  }

  /** The same in one language. */
  record Wording(String language, String subject, String body) {
    List<String> placeholders() {
      return Gaps.in(subject + "\n" + body);
    }
  }
}
