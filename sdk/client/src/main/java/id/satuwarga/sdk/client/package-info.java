/**
 * Talks to the SatuWarga server for an OPD's back end: notices to citizens, files from citizens.
 *
 * <p>Start with {@link id.satuwarga.sdk.client.SatuWarga#opd}. An instance is immutable, safe for
 * many threads, and meant to live as long as the program.
 */
package id.satuwarga.sdk.client;
