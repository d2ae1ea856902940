/** Runs the sample services of many agencies in one process; in life each would run its own. */
@NullMarked
package id.satuwarga.sample.together;

import org.jspecify.annotations.NullMarked;
