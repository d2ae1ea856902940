/** HTTP, JSON and wiring of the client. Not part of the public API. */
package id.satuwarga.sdk.client.internal;
