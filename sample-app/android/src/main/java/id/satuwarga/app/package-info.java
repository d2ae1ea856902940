/**
 * The citizen app: what Android starts (application, activities) and how its parts are put
 * together. {@code model} holds what is shown and can be tested without Android, {@code view} shows
 * it.
 */
package id.satuwarga.app;
