/**
 * Owns how OPDs are told what became of their notices: the endpoints they register, the secrets
 * both sides sign with, and each event on its way, until it is delivered or dead. Does not own the
 * steps of a notice (notice), and holds nothing about citizens: an OPD knows its notices by its own
 * references.
 */
@NullMarked
package id.satuwarga.server.webhook;

import org.jspecify.annotations.NullMarked;
