/** What a citizen sees of vehicles inside the one app. */
@NullMarked
package id.satuwarga.sample.vehicle.citizen;

import org.jspecify.annotations.NullMarked;
