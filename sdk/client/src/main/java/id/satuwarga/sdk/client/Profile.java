package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.ProfileJson;
import id.satuwarga.sdk.client.internal.RegionJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen, as they see themselves.
 *
 * <pre>{@code
 * Profile me = app.account().profile().execute();
 * show(me.name(), me.maskedNik(), me.regionName().orElse(""));
 * }</pre>
 */
public final class Profile {
  private final String name;
  private final String maskedNik;
  private final String language;
  private final @Nullable RegionJson region;

  Profile(ProfileJson json) {
    this.name = text(json.name);
    this.maskedNik = text(json.nik);
    this.language = text(json.language);
    this.region = json.region;
  }

  /** As the identity provider knows it. */
  public String name() {
    return name;
  }

  /** {@code 9901••••••••0001}: enough to recognise, too little to use. */
  public String maskedNik() {
    return maskedNik;
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return language;
  }

  /** Kemendagri code of the territory the citizen lives in, if they said. */
  public Optional<String> region() {
    return Optional.ofNullable(region).map(there -> there.code);
  }

  /** Its name, from the village up, such as {@code Belian, Batam Kota, Kota Batam}. */
  public Optional<String> regionName() {
    return Optional.ofNullable(region).map(Profile::named);
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "Profile";
  }

  private static String named(RegionJson region) {
    List<String> names = new ArrayList<>();
    if (region.parents != null) {
      region.parents.forEach(parent -> names.add(text(parent.name)));
    }
    names.add(text(region.name));
    Collections.reverse(names);
    return String.join(", ", names);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
