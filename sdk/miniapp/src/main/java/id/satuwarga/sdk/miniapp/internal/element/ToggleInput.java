package id.satuwarga.sdk.miniapp.internal.element;

import id.satuwarga.sdk.miniapp.Action;
import id.satuwarga.sdk.miniapp.Text;
import id.satuwarga.sdk.miniapp.internal.Bounds;
import id.satuwarga.sdk.miniapp.internal.Plain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks yes or no. Required means that only yes will do: a consent, a declaration. */
public final class ToggleInput extends TypedInput<ToggleInput> {
  private final @Nullable String title;
  private final boolean value;

  /** An input of this id under this label. */
  public static ToggleInput of(String id, String label) {
    return new ToggleInput(InputFacts.of(id, label));
  }

  private ToggleInput(InputFacts facts) {
    this(facts, null, false);
  }

  private ToggleInput(InputFacts facts, @Nullable String title, boolean value) {
    super(facts);
    this.title = title;
    this.value = value;
  }

  @Override
  public ToggleInput titled(String words) {
    return new ToggleInput(facts, Plain.label(words, Bounds.LABEL), value);
  }

  @Override
  public ToggleInput value(boolean on) {
    return new ToggleInput(facts, title, on);
  }

  /** The words beside the switch; the label when there are none. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** Whether it is on already. */
  public boolean value() {
    return value;
  }

  @Override
  public <R> R accept(ElementVisitor<R> visitor) {
    return visitor.toggle(this);
  }

  @Override
  String kind() {
    return "toggle";
  }

  @Override
  ToggleInput with(InputFacts changed) {
    return new ToggleInput(changed, title, value);
  }

  @Override
  ToggleInput filled(Action action) {
    return action.has(id()) ? value(action.toggle(id())) : this;
  }

  @Override
  Optional<Text> judged(Action action) {
    if (!action.findToggle(id()).isPresent()) {
      return Optional.of(InputFacts.UNFIT);
    }
    return isRequired() && !action.toggle(id())
        ? Optional.of(Text.of("Perlu disetujui.", "Your agreement is needed."))
        : Optional.empty();
  }
}
