package id.satuwarga.sample.socialaid.official;

import java.time.Instant;

/** Somebody saw a citizen's name on a list. */
public record Sighting(Instant at, String post, String basis, String purpose) {}
