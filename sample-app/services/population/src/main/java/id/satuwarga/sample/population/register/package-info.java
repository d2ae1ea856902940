/** Owns the family cards and who stands on them; knows neither screens nor requests. */
@NullMarked
package id.satuwarga.sample.population.register;

import org.jspecify.annotations.NullMarked;
