package id.satuwarga.server.agency;

import id.satuwarga.server.region.RegionCode;

/** The territory in which a role shall count. */
record RoleEdit(RegionCode region) {}
