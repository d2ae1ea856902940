package id.satuwarga.app.model;

import com.google.gson.Gson;
import id.satuwarga.sdk.client.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the phone knows of the citizen, also before the server was asked. */
public final class Known {
  private final String name;
  private final String nik;
  private final @Nullable String region;
  private final @Nullable String regionName;

  private Known(Profile me) {
    name = me.name();
    nik = me.maskedNik();
    region = me.region().orElse(null);
    regionName = me.regionName().orElse(null);
  }

  static Known of(Profile me) {
    return new Known(me);
  }

  static Known parse(String json) {
    return new Gson().fromJson(json, Known.class);
  }

  String json() {
    return new Gson().toJson(this);
  }

  public String name() {
    return name;
  }

  public String maskedNik() {
    return nik;
  }

  /** Code of the territory they live in, if they said. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** Its name, from the village up. */
  public Optional<String> regionName() {
    return Optional.ofNullable(regionName);
  }
}
