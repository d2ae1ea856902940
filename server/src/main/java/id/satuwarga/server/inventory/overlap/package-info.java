/**
 * Owns how alike two apps are, in figures and in words. Knows no database and nobody's rights: the
 * register around it does.
 */
@NullMarked
package id.satuwarga.server.inventory.overlap;

import org.jspecify.annotations.NullMarked;
