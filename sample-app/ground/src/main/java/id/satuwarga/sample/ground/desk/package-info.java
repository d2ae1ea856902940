/**
 * The desk of an office in the browser: sign-in at the identity provider, sessions, the frame of
 * its pages. What stands on the pages is the service's own.
 */
@NullMarked
package id.satuwarga.sample.ground.desk;

import org.jspecify.annotations.NullMarked;
