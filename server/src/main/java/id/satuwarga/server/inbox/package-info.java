/**
 * Owns what a citizen keeps: notices in their inbox, what is read, and the live stream of all that
 * happens there, broadcasts among them. Does not own notices themselves; what becomes of them is
 * reported down.
 */
@NullMarked
package id.satuwarga.server.inbox;

import org.jspecify.annotations.NullMarked;
