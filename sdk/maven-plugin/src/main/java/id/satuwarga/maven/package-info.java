/** What a developer's build needs to try a mini-app: {@code mvn satuwarga:run}. */
@NullMarked
package id.satuwarga.maven;

import org.jspecify.annotations.NullMarked;
