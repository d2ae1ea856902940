/**
 * Owns citizens and how they are known: sign-in through the national identity provider, sessions,
 * the tokens and their keys, pairwise subjects, profile, export and erasure. Does not own roles
 * (agency) nor what a citizen allows whom (consent).
 */
@NullMarked
package id.satuwarga.server.identity;

import org.jspecify.annotations.NullMarked;
