/**
 * Talks to the SatuWarga server. Everything starts with {@link
 * id.satuwarga.sdk.client.SatuWarga#at}: for an OPD's back end (notices to citizens, files from
 * citizens, data of other agencies) it goes on with {@link
 * id.satuwarga.sdk.client.SatuWarga.Builder#opd}, for a citizen's app (signing in, services,
 * consents, visits, the inbox) with {@link id.satuwarga.sdk.client.SatuWarga.Builder#citizen}. An
 * instance is immutable, safe for many threads, and meant to live as long as the program.
 */
package id.satuwarga.sdk.client;
