/**
 * Owns the territories: provinces, regencies, districts and villages by Kemendagri code, their
 * names and time zones. Does not own who serves or lives in them.
 */
@NullMarked
package id.satuwarga.server.region;

import org.jspecify.annotations.NullMarked;
