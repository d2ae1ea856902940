/**
 * Which mini-app may see which claims of whom, for what and until when; and the access log, in
 * which citizens read who looked. Does not own the claims themselves (identity) nor the hand-over
 * (gateway).
 */
@NullMarked
package id.satuwarga.server.consent;

import org.jspecify.annotations.NullMarked;
