package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for text. */
public final class TextInput extends TypedInput<TextInput> {
  /** Which keyboard fits. */
  public enum Style {
    TEXT,
    TEL,
    EMAIL,
    URL
  }

  private static final int USUAL_MAX = 1_000;

  private final int max;
  private final boolean multiline;
  private final Style style;
  private final @Nullable String placeholder;
  private final @Nullable String value;

  /** An input of this id under this label. */
  public static TextInput of(String id, String label) {
    return new TextInput(InputFacts.of(id, label));
  }

  private TextInput(InputFacts facts) {
    this(facts, USUAL_MAX, false, Style.TEXT, null, null);
  }

  private TextInput(
      InputFacts facts,
      int max,
      boolean multiline,
      Style style,
      @Nullable String placeholder,
      @Nullable String value) {
    super(facts);
    this.max = max;
    this.multiline = multiline;
    this.style = style;
    this.placeholder = placeholder;
    this.value = value;
  }

  @Override
  public TextInput max(long characters) {
    if (characters < 1 || characters > Bounds.TYPED_TEXT) {
      throw new IllegalArgumentException("max is 1 to " + Bounds.TYPED_TEXT);
    }
    return new TextInput(facts, (int) characters, multiline, style, placeholder, value);
  }

  /** The same input with room for several lines. */
  public TextInput multiline() {
    return new TextInput(facts, max, true, style, placeholder, value);
  }

  /** The same input with another keyboard. */
  public TextInput style(Style other) {
    return new TextInput(facts, max, multiline, other, placeholder, value);
  }

  @Override
  public TextInput placeholder(String example) {
    return new TextInput(
        facts, max, multiline, style, Plain.clean(example, Bounds.SHORT_TEXT), value);
  }

  @Override
  public TextInput value(String text) {
    return new TextInput(
        facts, max, multiline, style, placeholder, Plain.clean(text, Bounds.TYPED_TEXT));
  }

  /** The most characters that are accepted. */
  public int max() {
    return max;
  }

  /** Whether more than one line may be typed. */
  public boolean isMultiline() {
    return multiline;
  }

  /** What kind of text it is, for keyboard and check. */
  public Style style() {
    return style;
  }

  /** An example, shown while nothing is typed. */
  public Optional<String> placeholder() {
    return Optional.ofNullable(placeholder);
  }

  /** The text that is filled in already. */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.text(this);
  }

  @Override
  String kind() {
    return "text";
  }

  @Override
  TextInput with(InputFacts changed) {
    return new TextInput(changed, max, multiline, style, placeholder, value);
  }

  @Override
  TextInput filled(Action action) {
    Optional<String> sent = action.findText(id());
    return sent.isPresent() ? value(sent.get()) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    Optional<String> sent = action.findText(id());
    if (!sent.isPresent()) {
      return Optional.of(InputFacts.UNFIT);
    }
    if (Plain.length(sent.get()) > max) {
      return Optional.of(
          Text.of("Paling banyak " + max + " huruf.", "At most " + max + " characters."));
    }
    return isRequired() && sent.get().trim().isEmpty()
        ? Optional.of(InputFacts.MISSING)
        : Optional.empty();
  }
}
