/** Strict JSON for Screens, manifests and calls. Not part of the public API. */
package id.satuwarga.sdk.miniapp.internal;
