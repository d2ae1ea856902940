package id.satuwarga.sample.population.register;

import id.satuwarga.sdk.miniapp.Text;

/** What somebody is to the head of the family. */
public enum Relation {
  HEAD("Kepala keluarga", "Head of the family"),
  WIFE("Istri", "Wife"),
  HUSBAND("Suami", "Husband"),
  CHILD("Anak", "Child"),
  PARENT("Orang tua", "Parent"),
  OTHER("Anggota lain", "Other member");

  private final String indonesian;
  private final String english;

  Relation(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
