package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Text;

/** What a complaint is about; the city's own list. */
public enum Category {
  ROAD("Jalan dan trotoar", "Roads and pavements"),
  WATER("Air bersih", "Drinking water"),
  WASTE("Sampah", "Waste"),
  FLOOD("Banjir dan drainase", "Floods and drains"),
  LIGHTING("Penerangan jalan", "Street lights"),
  SERVICE("Pelayanan kantor", "Service at an office"),
  OTHER("Lainnya", "Other");

  private final String indonesian;
  private final String english;

  Category(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }
}
