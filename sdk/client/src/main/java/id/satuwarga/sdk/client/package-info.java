/**
 * A dozen nouns for talking to the SatuWarga server. The HTTP library stays in {@code internal}.
 */
package id.satuwarga.sdk.client;
