/** How an OPD's artifact and the citizen app find each other: a Dagger map by mini-app id. */
package id.satuwarga.sdk.android.embed;
