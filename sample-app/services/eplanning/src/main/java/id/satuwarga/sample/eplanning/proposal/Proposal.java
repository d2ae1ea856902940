package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept, and how far it has come.
 *
 * @param supporters how many neighbours stand behind it
 */
public record Proposal(
    long number,
    int planYear,
    Proposer proposer,
    Wish wish,
    Kelurahan kelurahan,
    Stage stage,
    Standing standing,
    int supporters,
    Instant filedAt) {

  /**
   * Who made it, and in which language they are told about it.
   *
   * @param citizen nobody for a proposal that was handed in on paper
   */
  public record Proposer(@Nullable String citizen, String name, Language language) {}

  /** What people call it. */
  public String label() {
    return "MSR-" + planYear + "-" + number;
  }

  /** Its page in the mini-app. */
  public String page() {
    return "/proposals/" + number;
  }

  public boolean isOf(String citizen) {
    return citizen.equals(proposer.citizen());
  }

  /** Before a meeting that has not decided yet: it may still win support, or be withdrawn. */
  public boolean isOpen() {
    return standing == Standing.WAITING;
  }

  /** The meeting it is before, or was last. */
  public Meeting meeting() {
    return Meeting.of(planYear, stage, kelurahan);
  }
}
