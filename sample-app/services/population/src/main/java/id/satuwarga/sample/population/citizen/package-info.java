/** What a citizen sees of the register inside the one app, and what other OPDs are told. */
@NullMarked
package id.satuwarga.sample.population.citizen;

import org.jspecify.annotations.NullMarked;
