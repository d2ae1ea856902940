package id.satuwarga.sdk.miniapp.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what travels beside what is shown: state of the next act, storage of the citizen. */
public final class CarriedReader {
  private CarriedReader() {}

  /** The state of a Screen, of an OPD or sealed by a gateway. */
  public static Optional<String> state(JsonValue card) {
    Optional<JsonValue> state = card.find("satuwarga:state");
    if (state.isPresent() && Plain.length(state.get().text()) > Quota.SEALED_STATE) {
      throw state.get().problem("must have at most " + Quota.SEALED_STATE + " characters");
    }
    return state.map(it -> text(it, Integer.MAX_VALUE));
  }

  /** Judges what a Screen changes in storage. */
  static void judgeStorage(JsonValue card) {
    Optional<JsonValue> storage = card.find("satuwarga:storage");
    if (!storage.isPresent()) {
      return;
    }
    storage.get().find("put").ifPresent(CarriedReader::entries);
    Optional<JsonValue> removed = storage.get().find("remove");
    if (removed.isPresent()) {
      Shape.items(removed.get(), 0, Quota.KEYS).forEach(key -> Shape.matching(key, Quota.KEY));
    }
  }

  /** Keys with their values, within the quota. */
  static Map<String, String> entries(JsonValue object) {
    Map<String, String> entries = new LinkedHashMap<>();
    object.members().forEach((key, value) -> entries.put(key, value.text()));
    Optional<String> breach = Quota.breach(entries);
    if (breach.isPresent()) {
      throw object.problem(breach.get());
    }
    return entries;
  }

  /** A text that may be carried. */
  static String text(JsonValue value, int mostBytes) {
    Optional<String> breach = Quota.breach(value.text(), mostBytes);
    if (breach.isPresent()) {
      throw value.problem(breach.get());
    }
    return value.text();
  }
}
