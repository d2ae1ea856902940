/**
 * Owns the register of apps that the government runs, and what was changed of each. Does not own
 * the mini-apps that take their place (catalog).
 */
@NullMarked
package id.satuwarga.server.inventory;

import org.jspecify.annotations.NullMarked;
