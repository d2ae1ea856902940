/**
 * The simulator: the real server in sandbox mode around one mini-app that is being written. It
 * compiles what is saved, lets the newest version that works answer, and says what is wrong with
 * the one that does not.
 */
@NullMarked
package id.satuwarga.simulator;

import org.jspecify.annotations.NullMarked;
