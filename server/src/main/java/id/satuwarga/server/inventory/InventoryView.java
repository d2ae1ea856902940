package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Language;
import id.satuwarga.server.region.RegionName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One app as its readers see it. */
record InventoryView(
    UUID inventoryId,
    Agency opd,
    RegionName region,
    int version,
    Instant createdAt,
    Instant changedAt,
    AppFacts facts) {

  /** Whose it is. */
  record Agency(OpdCode code, String name) {
    static Agency of(OpdCode code, @Nullable Localized name, Language language) {
      return new Agency(code, name == null ? code.value() : name.in(language));
    }
  }

  /** One version in the history. */
  record Change(int version, Instant at, @Nullable String by, List<FieldChange> changes) {}
}
