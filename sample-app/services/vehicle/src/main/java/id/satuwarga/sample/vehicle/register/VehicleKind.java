package id.satuwarga.sample.vehicle.register;

import id.satuwarga.sdk.miniapp.Text;

/** What a vehicle is, and the road accident premium (SWDKLLJ) that goes with it. */
public enum VehicleKind {
  CAR("Mobil penumpang", "Passenger car", 143_000),
  MOTORCYCLE("Sepeda motor", "Motorcycle", 35_000),
  TRUCK("Mobil barang", "Goods vehicle", 163_000);

  private final String indonesian;
  private final String english;
  private final long premium;

  VehicleKind(String indonesian, String english, long premium) {
    this.indonesian = indonesian;
    this.english = english;
    this.premium = premium;
  }

  public Text label() {
    return Text.of(indonesian, english);
  }

  long premium() {
    return premium;
  }
}
