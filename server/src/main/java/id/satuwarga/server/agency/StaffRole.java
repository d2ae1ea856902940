package id.satuwarga.server.agency;

import id.satuwarga.server.region.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role somebody holds at an agency. The name is null until {@link People} have said it. */
record StaffRole(
    UUID citizenId, @Nullable String name, RoleName role, RegionCode region, Instant assignedAt) {
  StaffRole named(@Nullable String known) {
    return new StaffRole(citizenId, known, role, region, assignedAt);
  }
}
