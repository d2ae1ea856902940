/**
 * What a slice may do outside of requests: before the server listens, or as a command of its own.
 */
@NullMarked
package id.satuwarga.server.platform.task;

import org.jspecify.annotations.NullMarked;
