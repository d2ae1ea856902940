/** Serves a mini-app from a Vert.x HTTP server. */
@NullMarked
package id.satuwarga.sdk.opd.vertx;

import org.jspecify.annotations.NullMarked;
