/**
 * What a Screen is made of, for those who read, write and render it. Not part of the public API.
 */
package id.satuwarga.sdk.miniapp.internal.element;
