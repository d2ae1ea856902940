package id.satuwarga.sample.panic.citizen;

import id.satuwarga.sdk.miniapp.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where and when the first press was, carried to the second one by the state of the Screen. */
final class Spot {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final String BETWEEN = "|";
  private static final int PARTS = 6;

  private final Place place;
  private final Instant at;

  Spot(Place place, Instant at) {
    this.place = place;
    this.at = at;
  }

  /** Nothing when it is none, or when the first press was too long ago to be the same wish. */
  static Optional<Spot> read(String state, Instant now) {
    String[] parts = state.split("\\|", PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
      Place place = Place.in(parts[1]);
      if (!parts[2].isEmpty()) {
        place = place.position(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
      }
      place = parts[4].isEmpty() ? place : place.regionName(parts[4]);
      place = parts[5].isEmpty() ? place : place.street(parts[5]);
      return now.isAfter(at.plus(GOOD_FOR)) ? Optional.empty() : Optional.of(new Spot(place, at));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  String write() {
    boolean positioned = place.latitude().isPresent() && place.longitude().isPresent();
    return at.getEpochSecond()
        + BETWEEN
        + place.region()
        + BETWEEN
        + (positioned ? Double.toString(place.latitude().getAsDouble()) : "")
        + BETWEEN
        + (positioned ? Double.toString(place.longitude().getAsDouble()) : "")
        + BETWEEN
        + place.regionName().orElse("").replace(BETWEEN, " ")
        + BETWEEN
        + place.street().orElse("");
  }

  Place place() {
    return place;
  }

  Instant at() {
    return at;
  }
}
