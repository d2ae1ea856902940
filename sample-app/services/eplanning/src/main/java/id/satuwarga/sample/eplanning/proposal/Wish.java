package id.satuwarga.sample.eplanning.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param households how many it would serve, as the proposer reckons
 */
public record Wish(
    String title,
    Field field,
    Site site,
    String description,
    int households,
    @Nullable UUID photo,
    @Nullable UUID document) {}
