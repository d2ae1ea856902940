/**
 * Calls from the citizen app to an OPD's back end: visits, the token that goes with each call,
 * images and uploads, and the guard rails around them. Does not own which services exist (catalog)
 * nor what they may see (consent).
 */
@NullMarked
package id.satuwarga.server.gateway;

import org.jspecify.annotations.NullMarked;
