/**
 * The national schedule of immunisation and the mini-app that a citizen app embeds. Java 8, and of
 * libraries the mini-app SDK and Dagger alone; knows no network and no database.
 */
package id.satuwarga.sample.health.schedule;
