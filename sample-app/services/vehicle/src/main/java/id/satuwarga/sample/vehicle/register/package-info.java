/** Owns vehicles, what is due on them and who follows which; knows no screens. */
@NullMarked
package id.satuwarga.sample.vehicle.register;

import org.jspecify.annotations.NullMarked;
