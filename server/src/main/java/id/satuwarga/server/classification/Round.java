package id.satuwarga.server.classification;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An audit of apps of one territory. */
record Round(UUID id, Draft draft, UUID openedBy, Instant openedAt) {

  /**
   * What it is to be.
   *
   * @param ministry the ministry or office that leads it
   * @param dueOn by when the auditors shall have judged
   */
  record Draft(String name, RegionCode region, OpdCode ministry, LocalDate dueOn) {}
}
