/**
 * Signed tokens (JWT, ES256 only): a strict reading in front of Vert.x's {@code JWTAuth}, which by
 * itself takes tokens without an end, with unknown critical headers, padding and duplicate members.
 * Does not know what any token is for.
 */
@NullMarked
package id.satuwarga.server.platform.jwt;

import org.jspecify.annotations.NullMarked;
