/**
 * Talks to the SatuWarga server. For an OPD's back end (notices to citizens, files from citizens,
 * data of other agencies) start with {@link id.satuwarga.sdk.client.SatuWarga#opd}; for a citizen's
 * app (signing in, services, consents, visits, the inbox) with {@link
 * id.satuwarga.sdk.client.CitizenApp#at}. An instance is immutable, safe for many threads, and
 * meant to live as long as the program.
 */
package id.satuwarga.sdk.client;
