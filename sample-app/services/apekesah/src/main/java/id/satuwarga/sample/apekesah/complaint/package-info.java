/** Owns complaints, what happened to them and their photos; knows neither screens nor pages. */
@NullMarked
package id.satuwarga.sample.apekesah.complaint;

import org.jspecify.annotations.NullMarked;
