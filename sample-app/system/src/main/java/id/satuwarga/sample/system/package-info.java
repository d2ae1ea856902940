/** Starts and supervises the whole sandbox system behind {@code scripts/run}. */
@NullMarked
package id.satuwarga.sample.system;

import org.jspecify.annotations.NullMarked;
