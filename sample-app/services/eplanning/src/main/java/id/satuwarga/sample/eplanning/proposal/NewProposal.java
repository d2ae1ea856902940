package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a citizen files it.
 *
 * @param citizen nobody for one that was handed in on paper
 * @param proposer the name the citizen agreed to share
 * @param language in which the citizen is told about it
 * @param actionId id of the press; the same press files once
 */
public record NewProposal(
    String actionId, @Nullable String citizen, String proposer, Language language, Wish wish) {}
