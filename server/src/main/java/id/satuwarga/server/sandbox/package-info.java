/**
 * Owns what only a sandbox has: fictitious people and agencies, and a stand-in for the national
 * identity provider. Does not own anything a citizen ever meets in production, which refuses to
 * load it.
 */
@NullMarked
package id.satuwarga.server.sandbox;

import org.jspecify.annotations.NullMarked;
