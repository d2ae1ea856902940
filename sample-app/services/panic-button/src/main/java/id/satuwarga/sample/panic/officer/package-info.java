/** The officers' road: what is open, accept, close, call it false. */
@NullMarked
package id.satuwarga.sample.panic.officer;

import org.jspecify.annotations.NullMarked;
