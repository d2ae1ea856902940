/**
 * e-Planning: what the people of a city propose to the Musrenbang, and what becomes of it from
 * kelurahan to kecamatan to city.
 */
@NullMarked
package id.satuwarga.sample.eplanning;

import org.jspecify.annotations.NullMarked;
