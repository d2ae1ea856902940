package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks where: a territory down to a depth, and if wanted street and position of the device. */
public final class LocationInput extends TypedInput<LocationInput> {
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

  /** An input of this id under this label. */
  public static LocationInput of(String id, String label) {
    return new LocationInput(InputFacts.of(id, label));
  }

  private LocationInput(InputFacts facts) {
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

  @Override
  public LocationInput downToProvince() {
    return depth(Depth.PROVINCE);
  }

  @Override
  public LocationInput downToRegency() {
    return depth(Depth.REGENCY);
  }

  @Override
  public LocationInput downToDistrict() {
    return depth(Depth.DISTRICT);
  }

  /** The same input down to this depth. */
  public LocationInput depth(Depth other) {
    return new LocationInput(facts, other, street, position, value);
  }

  @Override
  public LocationInput withoutStreet() {
    return new LocationInput(facts, depth, false, position, value);
  }

  @Override
  public LocationInput withoutPosition() {
    return new LocationInput(facts, depth, street, false, value);
  }

  @Override
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
  String kind() {
    return "location";
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
