/**
 * Measures the server as its own process against what could stand in its place: {@code
 * scripts/bench}. No test: figures differ from machine to machine, so nothing fails by them.
 */
package id.satuwarga.server.bench;
