/** Hints between parts and nodes: cheap, at most once, never the truth. */
@NullMarked
package id.satuwarga.server.platform.live;

import org.jspecify.annotations.NullMarked;
