package id.satuwarga.server.identity;

import id.satuwarga.server.region.RegionCode;

/**
 * A citizen of whom nobody learns who they are.
 *
 * @param initial the first letter of the name
 * @param home not closer than the regency
 */
public record Glimpse(String initial, RegionCode home) {}
