/**
 * The register of a city, plugged into the one app; other OPDs read from it through the gateway.
 */
@NullMarked
package id.satuwarga.sample.population;

import org.jspecify.annotations.NullMarked;
