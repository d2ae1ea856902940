/**
 * Owns audits of listed apps: two auditors who judge on their own, what is decided of each app, and
 * the plan that follows. Does not own the apps and how they are taken down (inventory).
 */
@NullMarked
package id.satuwarga.server.classification;

import org.jspecify.annotations.NullMarked;
