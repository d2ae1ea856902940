/** Sikeda, the health service of a city, plugged into the one app. */
@NullMarked
package id.satuwarga.sample.health;

import org.jspecify.annotations.NullMarked;
