/**
 * For an OPD's back end: serves a {@link id.satuwarga.sdk.miniapp.MiniApp} over HTTP and verifies
 * the visit tokens of citizens.
 *
 * <p>Owns the OPD's end of the gateway's calls. Does not own the web server: {@link
 * id.satuwarga.sdk.opd.MiniAppEndpoint} is fed by an adapter, of which {@link
 * id.satuwarga.sdk.opd.MiniAppServer} is the one for the JDK's own.
 */
package id.satuwarga.sdk.opd;
