/** What the app knows and does, without Android: each model tells its watchers when it changed. */
package id.satuwarga.app.model;
