package id.satuwarga.sample.population.move;

import id.satuwarga.sdk.miniapp.Text;

/** Why somebody moves, as form F-1.03 asks. */
public enum MoveReason {
  WORK("Pekerjaan", "Work"),
  SCHOOL("Pendidikan", "Education"),
  FAMILY("Keluarga", "Family"),
  HOUSING("Perumahan", "Housing"),
  SAFETY("Keamanan", "Safety"),
  OTHER("Lainnya", "Other");

  private final String indonesian;
  private final String english;

  MoveReason(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
