/**
 * Mini-apps: their releases and review, who operates them where, what a citizen may find, and the
 * switch that turns them off. Does not own what a service may see of a citizen (consent) nor the
 * calls to it (gateway).
 */
@NullMarked
package id.satuwarga.server.catalog;

import org.jspecify.annotations.NullMarked;
