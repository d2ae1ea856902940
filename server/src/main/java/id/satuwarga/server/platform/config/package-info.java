/** Reads the environment once, reports every mistake together, keeps secrets out of sight. */
@NullMarked
package id.satuwarga.server.platform.config;

import org.jspecify.annotations.NullMarked;
