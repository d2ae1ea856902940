/**
 * PostgreSQL as slices see it: reads, transactions, the outbox, leases and workers. Does not own
 * any table of a slice.
 */
@NullMarked
package id.satuwarga.server.platform.db;

import org.jspecify.annotations.NullMarked;
