package id.satuwarga.sdk.miniapp;

import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Where something is: a territory by Kemendagri code, and what the citizen added to it. */
public final class Place {
  private final String region;
  private final @Nullable String street;
  private final @Nullable Double latitude;
  private final @Nullable Double longitude;

  private Place(
      String region,
      @Nullable String street,
      @Nullable Double latitude,
      @Nullable Double longitude) {
    this.region = Objects.requireNonNull(region, "region");
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
        null);
  }

  /** The same place with a street or landmark. */
  public Place street(String words) {
    return new Place(region, Plain.clean(words, Bounds.SHORT_TEXT), latitude, longitude);
  }

  /** The same place with the position of the device. */
  public Place position(double north, double east) {
    if (!(north >= -90 && north <= 90 && east >= -180 && east <= 180)) {
      throw new IllegalArgumentException("no place on earth");
    }
    return new Place(region, street, north, east);
  }

  /** Code of the territory, empty when only a position is known. */
  public String region() {
    return region;
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
