package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;

/** A proposal as it is kept, and how far it has come. */
public record Proposal(
    long number,
    int planYear,
    String citizen,
    String proposer,
    Language language,
    Wish wish,
    Kelurahan kelurahan,
    Stage stage,
    Standing standing,
    Instant filedAt) {

  /** What people call it. */
  public String label() {
    return "MSR-" + planYear + "-" + number;
  }

  /** Its page in the mini-app. */
  public String page() {
    return "/proposals/" + number;
  }
}
