/** Owns proposals and the rules of the Musrenbang; knows nothing of the one app's Screens. */
@NullMarked
package id.satuwarga.sample.eplanning.proposal;

import org.jspecify.annotations.NullMarked;
