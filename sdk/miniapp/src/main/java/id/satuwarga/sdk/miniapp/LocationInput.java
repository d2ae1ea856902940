package id.satuwarga.sdk.miniapp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks where: a territory down to a depth, and if wanted street and position of the device.
 *
 * <pre>{@code
 * Input.location("place", "Lokasi").required();
 * Input.location("village", "Kelurahan tujuan").withoutStreet().withoutPosition();
 * }</pre>
 */
public final class LocationInput extends Input<LocationInput> {
  /** How deep a territory must be chosen; the number of characters of its code says which it is. */
  public enum Depth {
    PROVINCE(2),
    REGENCY(5),
    DISTRICT(8),
    VILLAGE(13);

    private final int codeLength;

    Depth(int codeLength) {
      this.codeLength = codeLength;
    }
  }

  private final Depth depth;
  private final boolean street;
  private final boolean position;
  private final @Nullable Place value;

  LocationInput(InputFacts facts) {
    this(facts, Depth.VILLAGE, true, true, null);
  }

  private LocationInput(
      InputFacts facts, Depth depth, boolean street, boolean position, @Nullable Place value) {
    super(facts);
    this.depth = depth;
    this.street = street;
    this.position = position;
    this.value = value;
  }

  /** The same input down to this depth; down to the village when nothing is said. */
  public LocationInput depth(Depth other) {
    return new LocationInput(facts, other, street, position, value);
  }

  /** The same input, asking for no street. */
  public LocationInput withoutStreet() {
    return new LocationInput(facts, depth, false, position, value);
  }

  /** The same input, not offering the position of the device. */
  public LocationInput withoutPosition() {
    return new LocationInput(facts, depth, street, false, value);
  }

  /** The same input, filled in. */
  public LocationInput value(Place place) {
    return new LocationInput(facts, depth, street, position, place);
  }

  /** How deep a territory must be chosen. */
  public Depth depth() {
    return depth;
  }

  /** Whether a street or landmark may be added. */
  public boolean asksStreet() {
    return street;
  }

  /** Whether the position of the device may be added. */
  public boolean offersPosition() {
    return position;
  }

  /** The place that is filled in already. */
  public Optional<Place> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.location(this);
  }

  @Override
  LocationInput with(InputFacts changed) {
    return new LocationInput(changed, depth, street, position, value);
  }

  @Override
  LocationInput filled(Action action) {
    Optional<Place> sent = action.findPlace(id());
    return sent.isPresent() ? value(sent.get()) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    Optional<Place> sent = action.findPlace(id());
    if (!sent.isPresent()) {
      return Optional.of(InputFacts.UNFIT);
    }
    return sent.get().region().length() < depth.codeLength
        ? Optional.of(Text.of("Pilih wilayah sampai habis.", "Choose the territory to its end."))
        : Optional.empty();
  }
}
