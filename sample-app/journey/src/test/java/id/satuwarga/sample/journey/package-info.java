/** Journeys of citizens and officers through the real processes. */
package id.satuwarga.sample.journey;
