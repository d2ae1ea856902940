package id.satuwarga.sample.apekesah.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * An officer's photo of what was done.
 *
 * @param place where it was taken, as the officer says
 * @param sha256 of the photo's bytes as they are kept, in hexadecimal: whoever has the photo can
 *     tell that it is the very same
 */
public record Proof(UUID photo, String place, Instant takenAt, String sha256) {}
