package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Place;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a place, as a Screen offers it and as an act brings it. */
final class PlaceReader {
  private PlaceReader() {}

  static Place read(JsonValue value) {
    Optional<JsonValue> region = value.find("region");
    Place place = Place.in(region.isPresent() ? Shape.matching(region.get(), Bounds.REGION) : "");
    Optional<JsonValue> name = value.find("region_name");
    if (name.isPresent()) {
      place = place.regionName(Shape.plain(name.get(), Bounds.SHORT_TEXT));
    }
    Optional<JsonValue> street = value.find("street");
    if (street.isPresent()) {
      place = place.street(Shape.plain(street.get(), Bounds.SHORT_TEXT));
    }
    Optional<BigDecimal> latitude = value.find("latitude").map(north -> degrees(north, 90));
    Optional<BigDecimal> longitude = value.find("longitude").map(east -> degrees(east, 180));
    return latitude.isPresent() && longitude.isPresent()
        ? place.position(latitude.get().doubleValue(), longitude.get().doubleValue())
        : place;
  }

  private static BigDecimal degrees(JsonValue value, int most) {
    BigDecimal degrees = value.number();
    if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw value.problem("must be from -" + most + " to " + most);
    }
    return degrees;
  }
}
