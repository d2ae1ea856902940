package id.satuwarga.app.model;

import id.satuwarga.sdk.miniapp.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** What the citizen chose on this phone; counts at once and stays when they sign out. */
@Singleton
public final class Choices {
  /** The developer's own machine as an emulator sees it. */
  public static final String USUAL_SERVER = "http://10.0.2.2:8080";

  /** On top of what the phone's own setting says, in percent. */
  public static final List<Integer> TEXT_SIZES =
      Collections.unmodifiableList(Arrays.asList(100, 115, 130, 160, 200));

  private static final String LANGUAGE = "language";
  private static final String TEXT_SIZE = "text-size";
  private static final String SAVES_DATA = "saves-data";
  private static final String SERVER = "server";
  private static final String KNOWN = "knows-the-app";
  private static final String REGION = "region";
  private static final String REGION_NAME = "region-name";
  private static final String CRASHED = "crashed";
  private static final String ASKED_TO_NOTIFY = "asked-to-notify";
  private static final String YES = "yes";

  private final Shelf shelf;

  @Inject
  public Choices(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Bahasa Indonesia until another was chosen. */
  public Language language() {
    return Language.find(shelf.get(LANGUAGE, "id")).orElse(Language.INDONESIAN);
  }

  public void speak(Language language) {
    shelf.put(LANGUAGE, language.code());
  }

  /** One of {@link #TEXT_SIZES}. */
  public int textSize() {
    String kept = shelf.get(TEXT_SIZE, "100");
    for (int size : TEXT_SIZES) {
      if (kept.equals(Integer.toString(size))) {
        return size;
      }
    }
    return TEXT_SIZES.get(0);
  }

  public void textSize(int percent) {
    shelf.put(TEXT_SIZE, Integer.toString(percent));
  }

  /**
   * Whether pictures of services are loaded only when the citizen asks for each. Notices come all
   * the same: they are short, and some are urgent.
   */
  public boolean savesData() {
    return shelf.get(SAVES_DATA, "").equals(YES);
  }

  public void savesData(boolean wanted) {
    shelf.put(SAVES_DATA, wanted ? YES : "");
  }

  public String server() {
    return shelf.get(SERVER, USUAL_SERVER);
  }

  public void server(String address) {
    shelf.put(SERVER, address);
  }

  /** Whether the explanation of the first start was read. */
  public boolean knowsTheApp() {
    return shelf.get(KNOWN, "").equals(YES);
  }

  public void nowKnowsTheApp() {
    shelf.put(KNOWN, YES);
  }

  /** Where a visitor looks for services; whoever signed in has it in their profile. */
  public Optional<String> region() {
    return Optional.of(shelf.get(REGION, "")).filter(code -> !code.isEmpty());
  }

  public String regionName() {
    return shelf.get(REGION_NAME, "");
  }

  public void region(String code, String name) {
    shelf.put(REGION, code);
    shelf.put(REGION_NAME, name);
  }

  /** Whether to ask for leave to notify: once on each phone, whatever the answer is. */
  public boolean takeAskToNotify() {
    boolean asked = shelf.get(ASKED_TO_NOTIFY, "").equals(YES);
    shelf.put(ASKED_TO_NOTIFY, YES);
    return !asked;
  }

  /** The app was ended by a fault of its own: the next start says sorry, once. */
  public void crashed() {
    shelf.put(CRASHED, YES);
  }

  /** Whether the last run ended by a fault; asked once. */
  public boolean takeCrash() {
    boolean crashed = shelf.get(CRASHED, "").equals(YES);
    shelf.remove(CRASHED);
    return crashed;
  }
}
