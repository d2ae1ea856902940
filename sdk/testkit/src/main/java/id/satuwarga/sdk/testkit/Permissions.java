package id.satuwarga.sdk.testkit;

import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import java.util.LinkedHashSet;
import java.util.Set;

/** What of the device a mini-app gets: what its manifest asks for and the citizen allows. */
final class Permissions {
  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  private final Set<String> asked;
  private final Citizen citizen;

  private Permissions(Set<String> asked, Citizen citizen) {
    this.asked = asked;
    this.citizen = citizen;
  }

  static Permissions of(MiniAppTester tester) {
    return new Permissions(new LinkedHashSet<>(tester.manifest().permissions()), tester.citizen());
  }

  /** The place without what the input does not ask for or the citizen does not tell. */
  Place seen(Place place, LocationInput input) {
    Place seen = Place.in(place.region());
    if (place.regionName().isPresent()) {
      seen = seen.regionName(place.regionName().get());
    }
    if (place.street().isPresent() && input.asksStreet()) {
      seen = seen.street(place.street().get());
    }
    if (!place.latitude().isPresent() || !input.offersPosition()) {
      return seen;
    }
    need("location", "the position of the device");
    return citizen.isDenied("location")
        ? seen
        : seen.position(place.latitude().getAsDouble(), place.longitude().orElse(0));
  }

  void judge(FileInput input, TestFile... files) {
    if (!asked.contains("files")) {
      need("camera", "files");
    }
    if (files.length > input.max()) {
      throw new AssertionError("\"" + input.label() + "\" takes " + input.max() + " at most");
    }
    for (TestFile file : files) {
      if (!input.accepted().contains(file.type())) {
        throw new AssertionError(
            "\"" + input.label() + "\" takes " + input.accepted() + ", not " + file.type());
      }
      if (file.content().length > LARGEST_FILE) {
        throw new AssertionError("a file of more than 5 MB cannot be sent");
      }
    }
  }

  private void need(String permission, String what) {
    if (!asked.contains(permission)) {
      throw new AssertionError(
          "no app hands "
              + what
              + " to this mini-app: its manifest lacks"
              + " \"req_permissions\": [{\"name\": \""
              + permission
              + "\", \"reason\": …}]");
    }
  }
}
