package id.satuwarga.sample.eplanning.proposal;

import id.satuwarga.sdk.miniapp.Text;

/** What a proposal is about; the city's own list. */
public enum Field {
  ROAD("Jalan dan jembatan lingkungan", "Neighbourhood roads and bridges"),
  DRAINAGE("Drainase dan banjir", "Drains and floods"),
  LIGHTING("Penerangan jalan", "Street lights"),
  SCHOOL("Sarana sekolah dan belajar", "Schools and places of learning"),
  HEALTH("Posyandu dan kesehatan", "Health posts"),
  PUBLIC_SPACE("Taman dan ruang warga", "Parks and halls"),
  LIVELIHOOD("Pelatihan dan usaha kecil", "Training and small trade"),
  OTHER("Lainnya", "Other");

  private final String indonesian;
  private final String english;

  Field(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
