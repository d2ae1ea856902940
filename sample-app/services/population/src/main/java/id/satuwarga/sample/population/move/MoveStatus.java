package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.Tone;

/** How far a move has come. */
public enum MoveStatus {
  RECEIVED("Permohonan diterima", "Request received", Tone.NEUTRAL),
  CHECKED("Data cocok dengan register", "Data agree with the register", Tone.ACCENT),
  APPROVED("Disetujui, KK terbit", "Approved, card issued", Tone.GOOD),
  REJECTED("Ditolak", "Rejected", Tone.ATTENTION),
  CANCELLED("Dibatalkan oleh Anda", "Cancelled by you", Tone.WARNING);

  private final String indonesian;
  private final String english;
  private final Tone tone;

  MoveStatus(String indonesian, String english, Tone tone) {
    this.indonesian = indonesian;
    this.english = english;
    this.tone = tone;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }

  public Tone tone() {
    return tone;
  }

  /** Nobody has decided yet. */
  public boolean open() {
    return this == RECEIVED || this == CHECKED;
  }
}
