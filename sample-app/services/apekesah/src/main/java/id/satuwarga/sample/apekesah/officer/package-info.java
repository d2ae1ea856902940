/**
 * The officers' desk in the browser: sign in, read, answer. The city had it before it joined the
 * one app.
 */
@NullMarked
package id.satuwarga.sample.apekesah.officer;

import org.jspecify.annotations.NullMarked;
