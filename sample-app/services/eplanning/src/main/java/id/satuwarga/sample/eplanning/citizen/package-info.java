/** What a citizen sees of e-Planning inside the one app. */
@NullMarked
package id.satuwarga.sample.eplanning.citizen;

import org.jspecify.annotations.NullMarked;
