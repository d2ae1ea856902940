/** Apekesah: the complaint service of a city, in its own process with its own tables. */
@NullMarked
package id.satuwarga.sample.apekesah;

import org.jspecify.annotations.NullMarked;
