package id.satuwarga.sdk.testkit.internal.conformance;

import com.google.gson.JsonObject;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Screen;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.Elements;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import id.satuwarga.sdk.testkit.internal.Form;
import id.satuwarga.sdk.testkit.internal.InputVisitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.UUID;

/** Fills in a form by its own rules, optional inputs too; files only where one is required. */
final class Filler extends InputVisitor {
  /** Stands in whatever the suite types, to be found again. */
  static final String MARK = "Contoh";

  private final Form form;
  private final Profile profile;

  private Filler(Form form, Profile profile) {
    this.form = form;
    this.profile = profile;
  }

  static JsonObject fill(Screen screen, Profile profile) {
    Form form = Form.of(screen);
    Filler filler = new Filler(form, profile);
    for (Input input : screen.inputs()) {
      String example = profile.examples().get(input.id());
      if (example == null) {
        Elements.visit(input, filler);
      } else if (input instanceof NumberInput) {
        form.put(input.id(), new BigDecimal(example));
      } else {
        form.put(input.id(), example);
      }
    }
    return form.json();
  }

  @Override
  public Boolean text(TextInput input) {
    String words;
    switch (input.style()) {
      case TEL:
        words = "+6281200000001";
        break;
      case EMAIL:
        words = "contoh@example.id";
        break;
      case URL:
        words = "https://example.id/contoh";
        break;
      default:
        words = MARK + " " + UUID.randomUUID().toString().substring(0, 6);
    }
    form.put(input.id(), words.substring(0, Math.min(words.length(), input.max())));
    return true;
  }

  @Override
  public Boolean number(NumberInput input) {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal least = input.min().orElse(one);
    form.put(input.id(), input.value().orElse(input.max().orElse(least).min(least.max(one))));
    return true;
  }

  @Override
  public Boolean date(DateInput input) {
    LocalDate day = input.value().orElse(LocalDate.now(ZoneId.of("Asia/Jakarta")));
    if (input.max().isPresent() && day.isAfter(input.max().get())) {
      day = input.max().get();
    }
    if (input.min().isPresent() && day.isBefore(input.min().get())) {
      day = input.min().get();
    }
    form.put(input.id(), day.toString());
    return true;
  }

  @Override
  public Boolean time(TimeInput input) {
    LocalTime time = input.value().orElse(input.min().orElse(LocalTime.of(9, 30)));
    form.put(input.id(), time.toString().substring(0, 5));
    return true;
  }

  @Override
  public Boolean choice(ChoiceInput input) {
    String first = input.choices().get(0).value();
    if (input.isSeveral()) {
      form.choices(input.id(), Collections.singletonList(first));
    } else {
      form.put(input.id(), first);
    }
    return true;
  }

  @Override
  public Boolean toggle(ToggleInput input) {
    form.put(input.id(), true);
    return true;
  }

  @Override
  public Boolean file(FileInput input) {
    if (input.isRequired()) {
      form.files(
          input.id(), Collections.singletonList(UUID.randomUUID().toString()), input.max() > 1);
    }
    return true;
  }

  @Override
  public Boolean location(LocationInput input) {
    form.put(input.id(), profile.place());
    return true;
  }
}
