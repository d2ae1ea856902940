/** What a manifest asks for and offers, for hosts. Not part of the public API. */
package id.satuwarga.sdk.miniapp.internal.manifest;
