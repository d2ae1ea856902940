package id.satuwarga.sample.eplanning.proposal;

/**
 * A meeting with something before it.
 *
 * @param place name of its territory
 * @param undecided how many proposals it has not said anything about
 */
public record Session(Meeting meeting, String place, int proposals, int undecided) {}
