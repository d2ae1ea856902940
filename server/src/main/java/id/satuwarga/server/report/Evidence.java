package id.satuwarga.server.report;

import id.satuwarga.server.inventory.Duplicates.Group;
import id.satuwarga.server.inventory.RegisterApps;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report, and the single apps that its figures count.
 *
 * @param groups of apps that are one and the same; none while they are not known
 */
record Evidence(
    RegisterReport report,
    List<RegisterApps.Line> apps,
    List<Group> groups,
    Function<RegionCode, String> placeNames) {

  /** Names of OPDs by their codes. */
  Map<String, String> opds() {
    return report.byOpd().stream()
        .collect(Collectors.toMap(RegisterReport.Line::key, RegisterReport.Line::name));
  }
}
