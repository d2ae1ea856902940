/** What a citizen sees of Apekesah inside the one app: this package is all that joining it took. */
@NullMarked
package id.satuwarga.sample.apekesah.citizen;

import org.jspecify.annotations.NullMarked;
