/** The rules a mini-app is held to, and what it takes to try them. Not part of the public API. */
package id.satuwarga.sdk.testkit.internal.conformance;
