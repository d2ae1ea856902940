/** Identifiers and opaque tokens. */
@NullMarked
package id.satuwarga.server.platform.id;

import org.jspecify.annotations.NullMarked;
