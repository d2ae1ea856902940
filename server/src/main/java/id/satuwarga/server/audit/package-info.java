/**
 * Owns the record of who did what: written with the deed, sealed into hash chains, anchored, and
 * verified by a command. Does not own what happened; the slices say that.
 */
@NullMarked
package id.satuwarga.server.audit;

import org.jspecify.annotations.NullMarked;
