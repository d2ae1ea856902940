/**
 * The citizen's side of the panic button: the mini-app and the small port behind it. Runs in the
 * police's back end and, compiled in, in the citizen app; so Java 8, and of libraries the mini-app
 * SDK and Dagger alone. Owns no alarm: those are the back end's.
 */
package id.satuwarga.sample.panic.citizen;
