package id.satuwarga.sdk.testkit.internal;

import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;

/** Takes over what an input holds when its Screen arrives. */
final class Prefilled extends InputVisitor {
  private final Form form;

  Prefilled(Form form) {
    this.form = form;
  }

  @Override
  public Boolean text(TextInput input) {
    input.value().ifPresent(value -> form.put(input.id(), value));
    return super.text(input);
  }

  @Override
  public Boolean number(NumberInput input) {
    input.value().ifPresent(value -> form.put(input.id(), value));
    return super.number(input);
  }

  @Override
  public Boolean date(DateInput input) {
    input.value().ifPresent(value -> form.put(input.id(), value.toString()));
    return super.date(input);
  }

  @Override
  public Boolean time(TimeInput input) {
    input.value().ifPresent(value -> form.put(input.id(), value.toString().substring(0, 5)));
    return super.time(input);
  }

  @Override
  public Boolean choice(ChoiceInput input) {
    if (!input.values().isEmpty()) {
      if (input.isSeveral()) {
        form.choices(input.id(), input.values());
      } else {
        form.put(input.id(), input.values().get(0));
      }
    }
    return super.choice(input);
  }

  /** A switch is always sent. */
  @Override
  public Boolean toggle(ToggleInput input) {
    form.put(input.id(), input.value());
    return super.toggle(input);
  }

  @Override
  public Boolean file(FileInput input) {
    if (!input.uploads().isEmpty()) {
      form.files(input.id(), input.uploads(), input.max() > 1);
    }
    return super.file(input);
  }

  @Override
  public Boolean location(LocationInput input) {
    input.value().ifPresent(value -> form.put(input.id(), value));
    return super.location(input);
  }
}
