package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: a territory by Kemendagri code, and what the citizen added to it.
 *
 * <pre>{@code
 * Place place = action.place("place");
 * String where = place.street().orElse("-") + ", " + place.regionName().orElse(place.region());
 * }</pre>
 */
public final class Place {
  private final String region;
  private final @Nullable String regionName;
  private final @Nullable String street;
  private final @Nullable Double latitude;
  private final @Nullable Double longitude;

  private Place(
      String region,
      @Nullable String regionName,
      @Nullable String street,
      @Nullable Double latitude,
      @Nullable Double longitude) {
    this.region = Objects.requireNonNull(region, "region");
    this.regionName = regionName;
    this.street = street;
    this.latitude = latitude;
    this.longitude = longitude;
  }

  /** A place in a territory: {@code 21.71.02.1001}; empty when only a position is known. */
  public static Place in(String region) {
    return new Place(
        region.isEmpty() ? region : Bounds.fitting(Bounds.REGION, region, "a territory code"),
        null,
        null,
        null,
        null);
  }

  /** The same place with a street or landmark. */
  public Place street(String words) {
    return new Place(
        region, regionName, Plain.clean(words, Bounds.SHORT_TEXT), latitude, longitude);
  }

  /** The same place with the name of its territory; the server says it with each act. */
  public Place regionName(String words) {
    return new Place(region, Plain.clean(words, Bounds.SHORT_TEXT), street, latitude, longitude);
  }

  /** The same place with the position of the device. */
  public Place position(double north, double east) {
    if (!(north >= -90 && north <= 90 && east >= -180 && east <= 180)) {
      throw new IllegalArgumentException("no place on earth");
    }
    return new Place(region, regionName, street, north, east);
  }

  /** Code of the territory, empty when only a position is known. */
  public String region() {
    return region;
  }

  /**
   * The territory's name with its parents up to the regency, {@code Belian, Batam Kota, Kota
   * Batam}: said by the server, never by the citizen; absent for a code it does not know.
   */
  public Optional<String> regionName() {
    return Optional.ofNullable(regionName);
  }

  /** Street or landmark. */
  public Optional<String> street() {
    return Optional.ofNullable(street);
  }

  /** Degrees north, if the device told. */
  public OptionalDouble latitude() {
    return latitude == null ? OptionalDouble.empty() : OptionalDouble.of(latitude);
  }

  /** Degrees east, if the device told. */
  public OptionalDouble longitude() {
    return longitude == null ? OptionalDouble.empty() : OptionalDouble.of(longitude);
  }

  /** The same spot; the name of a territory says nothing that its code does not. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place
        && ((Place) other).region.equals(region)
        && Objects.equals(((Place) other).street, street)
        && Objects.equals(((Place) other).latitude, latitude)
        && Objects.equals(((Place) other).longitude, longitude);
  }

  @Override
  public int hashCode() {
    return Objects.hash(region, street, latitude, longitude);
  }

  /** Names the territory only: where a citizen stands belongs in no log. */
  @Override
  public String toString() {
    return "Place in " + region;
  }
}
