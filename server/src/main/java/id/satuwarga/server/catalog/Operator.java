package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.region.RegionCode;

/** The OPD that answers for a mini-app in one territory, and where. */
public record Operator(RegionCode region, OpdCode opd, String endpoint) {}
