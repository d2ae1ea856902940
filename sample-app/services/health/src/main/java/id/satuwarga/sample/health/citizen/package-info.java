/** What a citizen sees of Sikeda inside the one app. */
@NullMarked
package id.satuwarga.sample.health.citizen;

import org.jspecify.annotations.NullMarked;
