package id.satuwarga.sdk.android.internal;

import android.text.InputType;
import android.view.Gravity;
import android.widget.EditText;
import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Language;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import java.math.BigDecimal;
import java.util.Optional;

/** Something typed: text, or a number with the keyboard for one. */
final class TextField extends Field {
  private static final int USUAL_MAX = 1_000;
  private static final int LONGEST_NUMBER = 40;

  private final EditText typed;
  private final boolean isNumber;

  TextField(Pieces pieces, Language language, TextInput input) {
    super(pieces, language, input);
    isNumber = false;
    if (input.isMultiline() || input.max() != USUAL_MAX) {
      hint(say(Words.most(input.max())));
    }
    typed = control(entry(keyboard(input), input.placeholder()));
    if (input.isMultiline()) {
      typed.setMinLines(4);
      typed.setGravity(Gravity.TOP | Gravity.START);
    }
    input.value().ifPresent(typed::setText);
  }

  TextField(Pieces pieces, Language language, NumberInput input) {
    super(pieces, language, input);
    isNumber = true;
    hint(bounds(input));
    int signed =
        input.min().filter(least -> least.signum() >= 0).isPresent()
            ? 0
            : InputType.TYPE_NUMBER_FLAG_SIGNED;
    typed =
        control(
            entry(
                InputType.TYPE_CLASS_NUMBER | InputType.TYPE_NUMBER_FLAG_DECIMAL | signed,
                input.placeholder()));
    input.value().map(BigDecimal::toPlainString).ifPresent(typed::setText);
  }

  @Override
  Action write(Action action) {
    String text = typed.getText().toString();
    if (text.trim().isEmpty()) {
      return action;
    }
    // what is no number travels as it is, so that it is judged and not taken for empty
    Optional<BigDecimal> number = isNumber ? number(text.trim()) : Optional.empty();
    return number.isPresent()
        ? action.input(input().id(), number.get())
        : action.input(input().id(), text);
  }

  @Override
  void clear() {
    typed.setText("");
  }

  private EditText entry(int type, Optional<String> placeholder) {
    EditText entry = new EditText(pieces.context);
    entry.setInputType(type);
    entry.setTextSize(Look.BODY);
    entry.setTextColor(look.ink);
    entry.setHintTextColor(look.muted);
    entry.setTextAlignment(android.view.View.TEXT_ALIGNMENT_VIEW_START);
    frame(entry);
    placeholder.ifPresent(entry::setHint);
    return entry;
  }

  private static int keyboard(TextInput input) {
    switch (input.style()) {
      case TEL:
        return InputType.TYPE_CLASS_PHONE;
      case EMAIL:
        return InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS;
      case URL:
        return InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_URI;
      default:
        int text = InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES;
        return input.isMultiline() ? text | InputType.TYPE_TEXT_FLAG_MULTI_LINE : text;
    }
  }

  private String bounds(NumberInput input) {
    String least = input.min().map(BigDecimal::toPlainString).orElse("");
    String most = input.max().map(BigDecimal::toPlainString).orElse("");
    return least.isEmpty() && most.isEmpty() ? "" : say(Words.betweenNumbers(least, most));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.replace(',', '.')));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
