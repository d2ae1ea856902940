package id.satuwarga.sample.eplanning.proposal;

import org.jspecify.annotations.Nullable;

/** A proposal before a meeting, and what the meeting has said of it so far. */
public record Motion(Proposal proposal, @Nullable Standing standing, String reason) {}
