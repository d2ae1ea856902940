/** Pages as files that are printed and kept, in a font that travels with them. */
@NullMarked
package id.satuwarga.server.platform.pdf;

import org.jspecify.annotations.NullMarked;
