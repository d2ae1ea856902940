/**
 * Owns the way of a document to the one citizen it belongs to: an address of our own that nobody
 * can guess, good for two minutes and one download.
 */
@NullMarked
package id.satuwarga.sample.population.document;

import org.jspecify.annotations.NullMarked;
