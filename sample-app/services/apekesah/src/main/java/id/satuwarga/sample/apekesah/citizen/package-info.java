/**
 * What a citizen sees of Apekesah inside the one app. Joining it took this package, the way of
 * notices in {@code notice} with its table, the SDK's own table of acts, and the wiring in {@code
 * Apekesah}; complaints and the officers' desk were there before.
 */
@NullMarked
package id.satuwarga.sample.apekesah.citizen;

import org.jspecify.annotations.NullMarked;
