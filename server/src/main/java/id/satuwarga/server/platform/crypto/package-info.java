/** Hashes, keyed hashes and comparisons that take the same time. */
@NullMarked
package id.satuwarga.server.platform.crypto;

import org.jspecify.annotations.NullMarked;
