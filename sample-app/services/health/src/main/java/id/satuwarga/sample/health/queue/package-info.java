/** Owns queue numbers: so many a clinic and day, one a citizen and day. Knows no screens. */
@NullMarked
package id.satuwarga.sample.health.queue;

import org.jspecify.annotations.NullMarked;
