/** The host that a test is. Not part of the public API. */
package id.satuwarga.sdk.testkit.internal;
