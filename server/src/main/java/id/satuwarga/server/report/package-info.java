/**
 * Owns what is told of the register: figures for plots, the regional secretary's report, the
 * evidence for SPBE. Owns no row: it reads what the slices below give it.
 */
@NullMarked
package id.satuwarga.server.report;

import org.jspecify.annotations.NullMarked;
