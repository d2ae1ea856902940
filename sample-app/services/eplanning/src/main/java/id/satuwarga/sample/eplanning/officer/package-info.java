/**
 * The planners' desk in the browser: what is before each meeting, what it says, and its closing.
 */
@NullMarked
package id.satuwarga.sample.eplanning.officer;

import org.jspecify.annotations.NullMarked;
