/** Tables as files that a spreadsheet opens. */
@NullMarked
package id.satuwarga.server.platform.sheet;

import org.jspecify.annotations.NullMarked;
