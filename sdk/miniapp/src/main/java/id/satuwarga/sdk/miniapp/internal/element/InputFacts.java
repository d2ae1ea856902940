package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import org.jspecify.annotations.Nullable;

/** What every input has. */
final class InputFacts {
  static final Text MISSING = Text.of("Wajib diisi.", "Required.");
  static final Text UNFIT = Text.of("Isian ini tidak sesuai.", "This value does not fit.");

  final String id;
  final String label;
  final boolean required;
  final @Nullable String errorMessage;
  final @Nullable Text problem;

  private InputFacts(
      String id,
      String label,
      boolean required,
      @Nullable String errorMessage,
      @Nullable Text problem) {
    this.id = id;
    this.label = label;
    this.required = required;
    this.errorMessage = errorMessage;
    this.problem = problem;
  }

  static InputFacts of(String id, String label) {
    return new InputFacts(
        Bounds.fitting(Bounds.INPUT_ID, id, "an input id"),
        Plain.label(label, Bounds.LABEL),
        false,
        null,
        null);
  }

  InputFacts required() {
    return new InputFacts(id, label, true, errorMessage, problem);
  }

  InputFacts errorMessage(String words) {
    return new InputFacts(id, label, required, Plain.clean(words, Bounds.SHORT_TEXT), problem);
  }

  InputFacts problem(Text words) {
    return new InputFacts(id, label, required, errorMessage, words);
  }
}
