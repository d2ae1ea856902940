package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import java.util.List;
import java.util.stream.Collectors;

/** What is filled in is judged again by the mini-app: not every caller is an app. */
final class InputCases {
  private static final String KEPT = "Contoh yang tetap ada";

  private InputCases() {}

  static List<Case> all() {
    CaseList cases =
        new CaseList("Inputs")
            .add("a form sent empty is given back", InputCases::empty)
            .add("a form given back says why at the input", InputCases::why)
            .add("a form given back keeps what was typed", InputCases::kept);
    for (Misfit misfit : Misfit.values()) {
      cases.add(misfit.rule(), (it, broken) -> misfits(it, misfit, broken));
    }
    return cases.all();
  }

  private static void empty(Subject it, List<String> broken) {
    List<FilledForm> forms = withRequired(it);
    for (FilledForm form : forms) {
      Answer answer = it.act(it.citizen(), form.again().empty());
      String first = firstRequired(form.screen()).id();
      if (answer.isFault() || answer.accepts(first)) {
        broken.add(form.again() + " answered " + answer + " to nothing at all");
      }
    }
  }

  private static void why(Subject it, List<String> broken) {
    for (FilledForm form : withRequired(it)) {
      Input input = firstRequired(form.screen());
      Answer answer = it.act(it.citizen(), form.again().input(input.id(), null));
      if (answer.screen().isPresent() && asks(answer.screen().get(), input.id())) {
        boolean told =
            answer.screen().get().inputs().stream()
                .anyMatch(it2 -> it2.id().equals(input.id()) && it2.problem().isPresent());
        if (!told) {
          broken.add("\"" + input.label() + "\" at " + form.again() + " does not say why");
        }
      }
    }
  }

  private static void kept(Subject it, List<String> broken) {
    boolean tried = false;
    for (FilledForm form : withRequired(it)) {
      Input missing = firstRequired(form.screen());
      for (Input input : form.screen().inputs()) {
        boolean text =
            input instanceof TextInput && ((TextInput) input).style() == TextInput.Style.TEXT;
        if (text && input != missing && ((TextInput) input).max() >= KEPT.length()) {
          tried = true;
          Press press =
              form.again().input(missing.id(), null).input(input.id(), new JsonPrimitive(KEPT));
          Answer answer = it.act(it.citizen(), press);
          if (answer.screen().isPresent()
              && asks(answer.screen().get(), input.id())
              && !Forms.prefilled(answer.screen().get(), KEPT)) {
            broken.add("\"" + input.label() + "\" at " + press + " forgets what was typed");
          }
        }
      }
    }
    Subject.skipUnless(tried, "no form has a text beside a required input");
  }

  private static void misfits(Subject it, Misfit misfit, List<String> broken) {
    boolean tried = false;
    for (FilledForm form : Forms.of(it)) {
      for (Input input : form.screen().inputs()) {
        for (JsonElement value : Misfits.of(input, misfit)) {
          tried = true;
          JsonElement sent = value.isJsonNull() ? null : value;
          Answer answer = it.act(it.citizen(), form.again().input(input.id(), sent));
          if (answer.isFault() || answer.accepts(input.id())) {
            broken.add(
                "\""
                    + input.label()
                    + "\" at "
                    + form.again()
                    + " answered "
                    + answer
                    + " to "
                    + shortened(value));
          }
        }
      }
    }
    Subject.skipUnless(tried, "no form has such an input");
  }

  private static String shortened(JsonElement value) {
    String text = value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static boolean asks(Screen screen, String inputId) {
    return screen.inputs().stream().map(Input::id).anyMatch(inputId::equals);
  }

  private static Input firstRequired(Screen screen) {
    return screen.inputs().stream()
        .filter(Input::isRequired)
        .findFirst()
        .orElseThrow(IllegalStateException::new);
  }

  private static List<FilledForm> withRequired(Subject it) {
    List<FilledForm> forms =
        Forms.of(it).stream()
            .filter(form -> form.screen().inputs().stream().anyMatch(Input::isRequired))
            .collect(Collectors.toList());
    Subject.skipUnless(!forms.isEmpty(), "no form requires anything");
    return forms;
  }
}
