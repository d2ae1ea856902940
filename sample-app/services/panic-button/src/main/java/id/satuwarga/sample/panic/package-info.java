/**
 * The police's panic button: alarms with their siren, the officers who answer, and the place of it
 * all in the one app. Owned by the national police, operated by a city's.
 */
@NullMarked
package id.satuwarga.sample.panic;

import org.jspecify.annotations.NullMarked;
