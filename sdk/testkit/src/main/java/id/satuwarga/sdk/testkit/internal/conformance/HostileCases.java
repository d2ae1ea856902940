package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Nothing that is sent makes a mini-app fail. */
final class HostileCases {
  /** Well-formed, as the gateway lets no other through, and of no file. */
  static final String NO_UPLOAD = "00000000-0000-7000-8000-00000000dead";

  private HostileCases() {}

  static List<Case> all() {
    return new CaseList("Hostile words")
        .add(
            "quotes, brackets and commands in a text do no harm",
            texts("' OR 1=1; --", "${jndi:ldap://x}", "{{7*7}}", "<script>1</script>", "\\ / %"))
        .add(
            "pictures and scripts of all peoples do",
            texts("🚧👨‍👩‍👧", "ꦱꦶꦠꦶ", "שלום", "e\u0301lan"))
        .add(
            "characters that cannot be seen do no harm",
            texts("a\u0000b", "\u202Eterbalik", "\u001B[31m", "\uFEFF", "a\nb\tc"))
        .add("huge numbers do no harm", HostileCases::numbers)
        .add("an empty text does no harm", texts(""))
        .add("a territory that is none does no harm", HostileCases::territories)
        .add("an upload that is not there does no harm", HostileCases::uploads)
        .add("inputs the form does not have do no harm", HostileCases::unknownInputs)
        .add("values nested in values do no harm", HostileCases::nested)
        .add("changed data of a button does no harm", HostileCases::tampered)
        .add("missing data of a button does no harm", HostileCases::withoutData)
        .all();
  }

  private static Case.Trial texts(String... words) {
    List<JsonElement> values =
        Arrays.stream(words).map(JsonPrimitive::new).collect(Collectors.toList());
    return (it, broken) -> harmless(it, input -> input instanceof TextInput, values, broken);
  }

  private static void numbers(Subject it, List<String> broken) {
    List<JsonElement> values = new ArrayList<>();
    for (String number :
        Arrays.asList("1e400", "-1e400", "1e-400", "-0", "0.1234567890123456789")) {
      values.add(JsonParser.parseString(number));
    }
    values.add(JsonParser.parseString(String.join("", Collections.nCopies(300, "9"))));
    harmless(it, input -> input instanceof NumberInput, values, broken);
  }

  private static void territories(Subject it, List<String> broken) {
    List<JsonElement> values = new ArrayList<>();
    for (String region : Arrays.asList("99.99.99.9999", "00.00.00.0000", "", "Batam")) {
      JsonObject place = new JsonObject();
      place.addProperty("region", region);
      values.add(place);
    }
    harmless(it, input -> input instanceof LocationInput, values, broken);
  }

  private static void uploads(Subject it, List<String> broken) {
    JsonObject none = new JsonObject();
    none.addProperty("upload_id", NO_UPLOAD);
    harmless(it, input -> input instanceof FileInput, Collections.singletonList(none), broken);
  }

  private static void nested(Subject it, List<String> broken) {
    List<JsonElement> values =
        Arrays.asList(
            JsonParser.parseString("{\"a\":{\"b\":[1,{\"c\":null}]}}"),
            JsonParser.parseString("[[\"a\"],[\"b\"]]"),
            JsonParser.parseString("[null]"),
            JsonParser.parseString("{}"),
            JsonParser.parseString("[]"),
            JsonParser.parseString("null"));
    harmless(it, input -> true, values, broken);
  }

  private static void harmless(
      Subject it, Predicate<Input> kind, List<JsonElement> values, List<String> broken) {
    boolean tried = false;
    for (FilledForm form : Forms.of(it)) {
      for (Input input : form.screen().inputs()) {
        for (JsonElement value : kind.test(input) ? values : Collections.<JsonElement>emptyList()) {
          tried = true;
          Answer answer = it.act(it.citizen(), form.again().input(input.id(), value));
          if (answer.isFault()) {
            broken.add("\"" + input.label() + "\" at " + form.again() + " answered " + answer);
          }
        }
      }
    }
    Subject.skipUnless(tried, "no form has such an input");
  }

  private static void unknownInputs(Subject it, List<String> broken) {
    for (FilledForm form : Forms.of(it)) {
      noFault(it, form.again().input("satuwarga_unknown", new JsonPrimitive("x")), broken);
    }
  }

  private static void tampered(Subject it, List<String> broken) {
    for (Press press : carrying(it)) {
      for (String value : Arrays.asList("", "x", "-1", "99999999999999999999", "' OR 1=1")) {
        noFault(it, press.tampered(value), broken);
      }
    }
  }

  private static void withoutData(Subject it, List<String> broken) {
    for (Press press : carrying(it)) {
      noFault(it, press.data(Collections.emptyMap()), broken);
    }
  }

  private static List<Press> carrying(Subject it) {
    List<Press> presses =
        presses(it).stream().filter(press -> !press.data().isEmpty()).collect(Collectors.toList());
    Subject.skipUnless(!presses.isEmpty(), "no button carries data");
    return presses;
  }

  private static List<Press> presses(Subject it) {
    return it.tour().by(Stop.Way.PRESS).stream()
        .map(stop -> stop.press().get())
        .collect(Collectors.toList());
  }

  private static void noFault(Subject it, Press press, List<String> broken) {
    Answer answer = it.act(it.citizen(), press);
    if (answer.isFault()) {
      broken.add(press + " with " + press.data() + " answered " + answer);
    }
  }
}
