/**
 * The social aid register of a city, plugged into the one app. A citizen sees what is held about
 * them; an official sees counts without small cells, and names only under a legal basis.
 */
@NullMarked
package id.satuwarga.sample.socialaid;

import org.jspecify.annotations.NullMarked;
