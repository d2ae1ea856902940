package id.satuwarga.sample.eplanning.proposal;

/** What a closed meeting chose, and how many stood behind it then. */
public record Result(long number, String title, Standing standing, int supporters) {}
