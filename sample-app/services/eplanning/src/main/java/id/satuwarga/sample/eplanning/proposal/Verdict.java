package id.satuwarga.sample.eplanning.proposal;

/** What an officer writes down for the meeting about one proposal. */
public record Verdict(Standing standing, String reason, String officer) {}
