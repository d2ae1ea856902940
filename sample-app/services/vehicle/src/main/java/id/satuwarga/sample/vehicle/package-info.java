/** Vehicles of a province, plugged into the one app; who an owner is, it asks another OPD. */
@NullMarked
package id.satuwarga.sample.vehicle;

import org.jspecify.annotations.NullMarked;
