package id.satuwarga.app;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import id.satuwarga.sample.panic.citizen.KeptPresses;
import id.satuwarga.sample.panic.citizen.Press;
import id.satuwarga.sdk.android.Vault;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Presses of the panic button that wait for a connection, sealed like everything of a citizen. */
final class VaultPresses implements KeptPresses.Shelf {
  private static final String NAME = "presses";
  private static final Kept[] NONE = new Kept[0];

  private final Gson gson = new Gson();
  private final Vault vault;

  VaultPresses(Vault vault) {
    this.vault = vault;
  }

  @Override
  public synchronized List<Press> all() {
    List<Press> presses = new ArrayList<>();
    for (Kept kept : kept()) {
      presses.add(kept.press());
    }
    return presses;
  }

  @Override
  public synchronized void add(Press press) {
    List<Kept> kept = kept();
    if (kept.stream().noneMatch(it -> press.id().equals(it.id))) {
      kept.add(new Kept(press));
      save(kept);
    }
  }

  @Override
  public synchronized void remove(String pressId) {
    List<Kept> kept = kept();
    if (kept.removeIf(it -> pressId.equals(it.id))) {
      save(kept);
    }
  }

  private List<Kept> kept() {
    List<Kept> kept = new ArrayList<>(Arrays.asList(vault.find(NAME).map(this::read).orElse(NONE)));
    // what another release wrote and this one does not understand keeps nobody from calling for
    // help
    kept.removeIf(it -> it == null || !it.isWhole());
    return kept;
  }

  private Kept[] read(String json) {
    try {
      Kept[] read = gson.fromJson(json, Kept[].class);
      return read == null ? NONE : read;
    } catch (JsonParseException notOurs) {
      return NONE;
    }
  }

  private void save(List<Kept> kept) {
    if (kept.isEmpty()) {
      vault.forget(NAME);
    } else {
      vault.keep(NAME, gson.toJson(kept));
    }
  }

  /** A press as it lies there. */
  private static final class Kept {
    final String id;

    @SerializedName("at")
    final long pressedAt;

    final String subject;
    final String name;
    final String phone;
    final String language;
    final String region;
    final @Nullable String regionName;
    final @Nullable String street;
    final @Nullable Double north;
    final @Nullable Double east;

    Kept(Press press) {
      Place place = press.place();
      id = press.id();
      pressedAt = press.pressedAt().toEpochMilli();
      subject = press.caller().subject();
      name = press.caller().name();
      phone = press.caller().phone();
      language = press.caller().language().code();
      region = place.region();
      regionName = place.regionName().orElse(null);
      street = place.street().orElse(null);
      boolean exact = place.latitude().isPresent() && place.longitude().isPresent();
      north = exact ? Double.valueOf(place.latitude().getAsDouble()) : null;
      east = exact ? Double.valueOf(place.longitude().getAsDouble()) : null;
    }

    boolean isWhole() {
      return Stream.of(id, subject, name, phone, language, region).noneMatch(Objects::isNull);
    }

    Press press() {
      Place place = Place.in(region);
      place = regionName == null ? place : place.regionName(regionName);
      place = street == null ? place : place.street(street);
      place = north == null || east == null ? place : place.position(north, east);
      Language read = Language.find(language).orElse(Language.INDONESIAN);
      return new Press(
          id, new Press.Caller(subject, name, phone, read), place, Instant.ofEpochMilli(pressedAt));
    }
  }
}
