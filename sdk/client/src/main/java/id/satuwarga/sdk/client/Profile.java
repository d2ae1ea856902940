package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.CitizenCalls;
import id.satuwarga.sdk.client.internal.ProfileJson;
import id.satuwarga.sdk.client.internal.RegionJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen, as they see themselves. Immutable: what comes of a change is another one.
 *
 * <pre>{@code
 * Profile me = app.profile().execute();
 * show(me.name(), me.maskedNik(), me.regionName().orElse(""));
 * me.speak("en").execute();
 * }</pre>
 */
public final class Profile {
  private final Caller caller;
  private final CitizenCalls calls;
  private final ProfileJson json;

  Profile(Caller caller, CitizenCalls calls, ProfileJson json) {
    this.caller = caller;
    this.calls = calls;
    this.json = json;
  }

  /** As the identity provider knows it. */
  public String name() {
    return text(json.name);
  }

  /** {@code 9901••••••••0001}: enough to recognise, too little to use. */
  public String maskedNik() {
    return text(json.nik);
  }

  /** {@code id} or {@code en}. */
  public String language() {
    return text(json.language);
  }

  /** Kemendagri code of the territory the citizen lives in, if they said. */
  public Optional<String> region() {
    return Optional.ofNullable(json.region).map(there -> there.code);
  }

  /** Its name, from the village up, such as {@code Belian, Batam Kota, Kota Batam}. */
  public Optional<String> regionName() {
    return Optional.ofNullable(json.region).map(Profile::named);
  }

  /**
   * Changes where the citizen lives, and with it which services they see.
   *
   * @param region Kemendagri code, such as {@code 21.71.10.1004}
   */
  public ApiCall<Profile> moveTo(String region) {
    return changed(new ProfileJson.Edit(region, null));
  }

  /** Changes the language: {@code id} or {@code en}. */
  public ApiCall<Profile> speak(String language) {
    return changed(new ProfileJson.Edit(null, Told.language(language)));
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "Profile";
  }

  private ApiCall<Profile> changed(ProfileJson.Edit edit) {
    return new MappedCall<>(
        caller,
        running -> calls.change(running, edit),
        changed -> new Profile(caller, calls, changed));
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
