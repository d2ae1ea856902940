/** Owns who receives what; knows no officials and no screens. */
@NullMarked
package id.satuwarga.sample.socialaid.aid;

import org.jspecify.annotations.NullMarked;
