/** Texts as people type them. */
@NullMarked
package id.satuwarga.server.platform.text;

import org.jspecify.annotations.NullMarked;
