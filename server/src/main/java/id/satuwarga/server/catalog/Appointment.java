package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;

/**
 * An operator on file. Until {@code approved} it is a wish of the manifest: it answers nobody's
 * calls, and the registrar over the territory sees it.
 */
record Appointment(RegionCode region, OpdCode opd, String endpoint, boolean approved) {}
