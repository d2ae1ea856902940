/**
 * The host on Android: shows Screens with framework widgets and runs embedded mini-apps.
 *
 * <p>Does not own what a Screen is (that is {@code sdk/miniapp}) nor the way to the server ({@code
 * sdk/client}). No AndroidX, no Kotlin; Android 8 (API 26) and later.
 */
package id.satuwarga.sdk.android;
