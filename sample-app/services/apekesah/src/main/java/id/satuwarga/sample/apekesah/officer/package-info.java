/**
 * The officers' desk in the browser: read, answer. The city had it before it joined the one app.
 */
@NullMarked
package id.satuwarga.sample.apekesah.officer;

import org.jspecify.annotations.NullMarked;
