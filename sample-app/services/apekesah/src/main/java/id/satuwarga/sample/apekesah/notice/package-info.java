/**
 * Owns the way of a notice from our own transaction to the one app: kept until taken, sent again
 * until taken.
 */
@NullMarked
package id.satuwarga.sample.apekesah.notice;

import org.jspecify.annotations.NullMarked;
