/**
 * HTTP as slices see it: routes by operation id, calls, replies and problems. Owns everything
 * between the socket and a slice; does not own any rule of a slice.
 */
@NullMarked
package id.satuwarga.server.platform.web;

import org.jspecify.annotations.NullMarked;
