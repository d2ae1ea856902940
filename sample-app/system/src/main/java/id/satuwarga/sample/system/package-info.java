/**
 * Runs the whole system on one machine: PostgreSQL, the server, the simulated identity provider and
 * two cities' Apekesah, each a process of its own that comes back when it is killed.
 *
 * <p>Owns: processes, their data directory, ports and logs, and the first set-up through the public
 * API. Does not own: anything a real deployment would run; those programs know nothing of it.
 */
@NullMarked
package id.satuwarga.sample.system;

import org.jspecify.annotations.NullMarked;
