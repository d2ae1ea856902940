/**
 * The officers' desk in the browser and the same road for programs at it: what is running, accept,
 * set out, close, call it false.
 */
@NullMarked
package id.satuwarga.sample.panic.officer;

import org.jspecify.annotations.NullMarked;
