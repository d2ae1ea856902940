/**
 * Teaches a fresh sandbox what the sample services need, as the fictitious people would: by signing
 * in and calling the public API. Knows nothing about processes.
 */
@NullMarked
package id.satuwarga.sample.system.setup;

import org.jspecify.annotations.NullMarked;
