/**
 * What an OPD writes: a {@link id.satuwarga.sdk.miniapp.MiniApp} that answers visits with Screens.
 *
 * <p>Owns the mini-app contract, the manifest and the Screen profile. Does not own transport,
 * tokens or storage. Everything here is immutable and safe to share between threads.
 */
package id.satuwarga.sdk.miniapp;
