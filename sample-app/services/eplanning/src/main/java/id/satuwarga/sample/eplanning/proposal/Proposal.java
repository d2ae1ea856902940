package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Language;
import java.time.Instant;

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

  /** Who made it, and in which language they are told about it. */
  public record Proposer(String citizen, String name, Language language) {}

  /** What people call it. */
  public String label() {
    return "MSR-" + planYear + "-" + number;
  }

  /** Its page in the mini-app. */
  public String page() {
    return "/proposals/" + number;
  }

  public boolean isOf(String citizen) {
    return proposer.citizen().equals(citizen);
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
