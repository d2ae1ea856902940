package id.satuwarga.sample.socialaid.official;

import id.satuwarga.sample.socialaid.aid.Village;

/**
 * A named list as an official asks for it.
 *
 * @param actionId id of the press
 * @param purpose what for, in the official's words: the citizen reads it
 */
public record ListWish(String actionId, Village village, LegalBasis basis, String purpose) {}
