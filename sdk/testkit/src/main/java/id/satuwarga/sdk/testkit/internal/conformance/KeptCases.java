package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a Screen remembers for the next press, and what is stored of a citizen. */
final class KeptCases {
  private KeptCases() {}

  static List<Case> all() {
    return new CaseList("State and storage")
        .add("a press without what its Screen remembered does no harm", KeptCases::withoutState)
        .add("a press with another memory than its Screen's does no harm", KeptCases::otherState)
        .add("nothing is stored that the manifest does not ask for", KeptCases::unasked)
        .add("a storage that was emptied does no harm", KeptCases::emptied)
        .add("a storage that holds other words does no harm", KeptCases::spoilt)
        .all();
  }

  private static void withoutState(Subject it, List<String> broken) {
    for (Press press : remembering(it)) {
      noFault(it, press.withoutState(), broken);
    }
  }

  private static void otherState(Subject it, List<String> broken) {
    for (Press press : remembering(it)) {
      for (String state : Arrays.asList("x", "{}", "-1", "' OR 1=1", "🚧")) {
        noFault(it, press.state(state), broken);
      }
    }
  }

  private static List<Press> remembering(Subject it) {
    List<Press> presses =
        it.tour().by(Stop.Way.PRESS).stream()
            .map(stop -> stop.press().get())
            .filter(press -> press.state().isPresent())
            .collect(Collectors.toList());
    Subject.skipUnless(!presses.isEmpty(), "no Screen remembers anything");
    return presses;
  }

  private static void noFault(Subject it, Press press, List<String> broken) {
    Answer answer = it.act(it.citizen(), press);
    if (answer.isFault()) {
      broken.add(press + " answered " + answer);
    }
  }

  private static void unasked(Subject it, List<String> broken) {
    Subject.skipUnless(!it.stores(), "it asks for storage");
    for (Stop stop : it.tour().stops()) {
      if (!Kept.changes(stop.answer()).entrySet().isEmpty()) {
        broken.add(stop + " stores something");
      }
    }
  }

  private static void emptied(Subject it, List<String> broken) {
    storing(it);
    opens(it, new JsonObject(), broken);
  }

  private static void spoilt(Subject it, List<String> broken) {
    JsonObject kept = storing(it);
    JsonObject other = new JsonObject();
    kept.keySet().forEach(key -> other.addProperty(key, "' OR 1=1 🚧"));
    opens(it, other, broken);
  }

  private static JsonObject storing(Subject it) {
    Subject.skipUnless(it.stores(), "it asks for no storage");
    it.tour();
    return it.kept();
  }

  private static void opens(Subject it, JsonObject storage, List<String> broken) {
    for (String page : it.tour().plainPages()) {
      Answer answer = it.open(it.citizen(), it.visit(it.citizen(), page).with("storage", storage));
      if (answer.isFault()) {
        broken.add(page + " answered " + answer);
      }
    }
  }
}
