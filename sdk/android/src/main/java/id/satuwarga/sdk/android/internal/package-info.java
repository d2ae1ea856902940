/** Widgets and threads behind the host's nouns; may change with any release. */
package id.satuwarga.sdk.android.internal;
