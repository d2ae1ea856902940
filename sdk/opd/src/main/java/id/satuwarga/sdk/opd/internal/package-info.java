/** Tokens, keys and answers of the endpoint. Not part of the public API. */
package id.satuwarga.sdk.opd.internal;
