/**
 * Owns requests for leave to build, the letters that grant it, moratoriums, and the rule that
 * nothing is published without leave. Does not own the apps that are there (inventory) nor the
 * mini-apps that are published (catalog).
 */
@NullMarked
package id.satuwarga.server.recommendation;

import org.jspecify.annotations.NullMarked;
