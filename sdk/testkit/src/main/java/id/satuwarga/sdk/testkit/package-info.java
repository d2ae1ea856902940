/**
 * Runs a mini-app as a citizen would, without server, token or browser, and holds it to the rules
 * of the one app.
 *
 * <p>{@link id.satuwarga.sdk.testkit.MiniAppTester} is for an OPD's own tests; {@link
 * id.satuwarga.sdk.testkit.ConformanceTest} and, for services of any language, {@link
 * id.satuwarga.sdk.testkit.RemoteConformanceTest} bring the tests along.
 */
package id.satuwarga.sdk.testkit;
