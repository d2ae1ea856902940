package id.satuwarga.app.model;

import id.satuwarga.sdk.android.Citizen;
import id.satuwarga.sdk.miniapp.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who uses the app, as embedded mini-apps see them. The server's name for a citizen is not told to
 * the phone: what stands here is a name of this phone's own, another one for each mini-app, and
 * what leaves the phone goes through the gateway under the real one.
 */
public final class AppCitizen implements Citizen {
  private static final String SEED = "embedded-seed";
  private static final String CAPITAL = "31.71";

  private final SessionModel session;
  private final HomeModel home;
  private final Choices choices;
  private final Shelf shelf;

  public AppCitizen(SessionModel session, HomeModel home, Choices choices, Shelf shelf) {
    this.session = session;
    this.home = home;
    this.choices = choices;
    this.shelf = shelf;
  }

  @Override
  public String subject(String appId) {
    String all = seed() + "/" + appId + "/" + session.known().map(Known::maskedNik).orElse("");
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public Map<String, String> claims(String appId) {
    Optional<Known> known = session.known();
    return known.isPresent()
        ? Collections.singletonMap("name", known.get().name())
        : Collections.<String, String>emptyMap();
  }

  @Override
  public String region() {
    return home.region().orElse(CAPITAL);
  }

  @Override
  public Language language() {
    return choices.language();
  }

  private synchronized String seed() {
    String seed = shelf.get(SEED, "");
    if (seed.isEmpty()) {
      seed = UUID.randomUUID().toString();
      shelf.put(SEED, seed);
    }
    return seed;
  }
}
