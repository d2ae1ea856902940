package id.satuwarga.sample.socialaid.official;

import id.satuwarga.sample.socialaid.aid.Benefit;

/** The rule that opens named lists of one benefit. */
public record LegalBasis(String code, String title, Benefit benefit) {}
