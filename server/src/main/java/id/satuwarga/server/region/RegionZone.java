package id.satuwarga.server.region;

import java.time.ZoneId;

/** The three times of Indonesia. Screens always show the letters. */
public enum RegionZone {
  WIB("Asia/Jakarta"),
  WITA("Asia/Makassar"),
  WIT("Asia/Jayapura");

  private final ZoneId zone;

  RegionZone(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The time kept in a territory; its province decides. */
  public static RegionZone of(RegionCode code) {
    int province = Integer.parseInt(code.value().substring(0, 2));
    if (province >= 81) {
      return WIT;
    }
    boolean central = (province >= 51 && province <= 53) || (province >= 63 && province <= 76);
    return central ? WITA : WIB;
  }
}
