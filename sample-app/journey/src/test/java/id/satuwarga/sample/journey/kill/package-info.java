/** The main road while its processes are killed: what was acknowledged stays, once. */
package id.satuwarga.sample.journey.kill;
