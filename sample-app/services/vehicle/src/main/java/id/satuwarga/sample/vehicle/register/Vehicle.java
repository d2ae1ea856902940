package id.satuwarga.sample.vehicle.register;

import java.time.LocalDate;

/**
 * A vehicle of the register.
 *
 * @param ownerCard number of the family card in whose name it stands
 * @param value for the tax, in rupiah
 */
public record Vehicle(
    Plate plate,
    VehicleKind kind,
    String brand,
    String model,
    int madeIn,
    String colour,
    String ownerCard,
    long value,
    LocalDate taxDueOn,
    LocalDate papersUntil) {

  public String page() {
    return "/vehicles/" + plate.compact();
  }

  public String name() {
    return brand + " " + model;
  }

  /** Names no owner. */
  @Override
  public String toString() {
    return kind + " of " + madeIn;
  }
}
