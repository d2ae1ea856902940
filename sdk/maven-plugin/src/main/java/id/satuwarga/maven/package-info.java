/**
 * What builds need: {@code satuwarga:run} tries a mini-app, {@code satuwarga:check} keeps a broken
 * one out of an app.
 */
@NullMarked
package id.satuwarga.maven;

import org.jspecify.annotations.NullMarked;
