/** Serves a mini-app from an OPD's existing back end and verifies who is visiting. */
package id.satuwarga.sdk.opd;
