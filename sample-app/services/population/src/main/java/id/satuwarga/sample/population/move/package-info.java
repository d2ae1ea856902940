/** Owns requests to move domicile, from filing to the new card; knows no screens. */
@NullMarked
package id.satuwarga.sample.population.move;

import org.jspecify.annotations.NullMarked;
