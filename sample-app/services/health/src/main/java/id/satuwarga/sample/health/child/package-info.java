/** Owns children's immunisation cards and who may see them; knows no screens. */
@NullMarked
package id.satuwarga.sample.health.child;

import org.jspecify.annotations.NullMarked;
