/** Owns who is an official, what they may see by name and what they have seen. */
@NullMarked
package id.satuwarga.sample.socialaid.official;

import org.jspecify.annotations.NullMarked;
