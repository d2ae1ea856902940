package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Choice;
import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.Place;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes what is filled in. */
final class InputWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final JsonText json;

  InputWriter(JsonText json) {
    this.json = json;
  }

  private void begin(String type, Input input) {
    json.beginObject().name("type").value(type).name("id").value(input.id());
    json.name("label").value(input.label());
    if (input.isRequired()) {
      json.name("isRequired").value(true);
    }
    words("errorMessage", input.errorMessage());
    words("satuwarga:problem", input.problem());
  }

  JsonText text(TextInput input) {
    begin("Input.Text", input);
    json.name("maxLength").value(input.max());
    if (input.isMultiline()) {
      json.name("isMultiline").value(true);
    }
    if (input.style() != TextInput.Style.TEXT) {
      json.name("style").value(word(input.style()));
    }
    words("placeholder", input.placeholder());
    words("value", input.value());
    return json.endObject();
  }

  JsonText number(NumberInput input) {
    begin("Input.Number", input);
    number("min", input.min());
    number("max", input.max());
    words("placeholder", input.placeholder());
    number("value", input.value());
    return json.endObject();
  }

  JsonText date(DateInput input) {
    begin("Input.Date", input);
    words("min", input.min().map(Object::toString));
    words("max", input.max().map(Object::toString));
    words("value", input.value().map(Object::toString));
    return json.endObject();
  }

  JsonText time(TimeInput input) {
    begin("Input.Time", input);
    words("min", input.min().map(TIME::format));
    words("max", input.max().map(TIME::format));
    words("value", input.value().map(TIME::format));
    return json.endObject();
  }

  JsonText choice(ChoiceInput input) {
    if (input.choices().isEmpty()) {
      throw new JsonProblem(0, "", "must offer something to choose for " + input.id());
    }
    begin("Input.ChoiceSet", input);
    json.name("choices").beginArray();
    for (Choice choice : input.choices()) {
      json.beginObject().name("title").value(choice.title());
      json.name("value").value(choice.value()).endObject();
    }
    json.endArray().name("style").value(word(input.style()));
    if (input.isSeveral()) {
      json.name("isMultiSelect").value(true);
    }
    if (!input.values().isEmpty()) {
      json.name("value").value(String.join(",", input.values()));
    }
    return json.endObject();
  }

  JsonText toggle(ToggleInput input) {
    begin("Input.Toggle", input);
    words("title", input.title());
    json.name("value").value(input.value() ? "true" : "false");
    return json.endObject();
  }

  JsonText file(FileInput input) {
    begin("SatuWarga.Input.File", input);
    json.name("accept").beginArray();
    for (String type : input.accepted()) {
      json.value(type);
    }
    json.endArray().name("maxFiles").value(input.max());
    if (!input.uploads().isEmpty()) {
      json.name("value").beginArray();
      for (String upload : input.uploads()) {
        json.beginObject().name("upload_id").value(upload).endObject();
      }
      json.endArray();
    }
    return fallback("Perbarui aplikasi untuk mengirim berkas. / Update the app to send files.");
  }

  JsonText location(LocationInput input) {
    begin("SatuWarga.Input.Location", input);
    json.name("depth").value(word(input.depth()));
    json.name("street").value(input.asksStreet());
    json.name("position").value(input.offersPosition());
    if (input.value().isPresent()) {
      json.name("value");
      place(input.value().get());
    }
    return fallback("Perbarui aplikasi untuk memilih lokasi. / Update the app to choose a place.");
  }

  private void place(Place place) {
    json.beginObject();
    if (!place.region().isEmpty()) {
      json.name("region").value(place.region());
    }
    words("street", place.street());
    if (place.latitude().isPresent() && place.longitude().isPresent()) {
      json.name("latitude").value(place.latitude().getAsDouble());
      json.name("longitude").value(place.longitude().getAsDouble());
    }
    json.endObject();
  }

  private JsonText fallback(String words) {
    json.name("fallback").beginObject().name("type").value("TextBlock");
    return json.name("text").value(words).name("wrap").value(true).endObject().endObject();
  }

  private void words(String name, Optional<String> words) {
    if (words.isPresent()) {
      json.name(name).value(words.get());
    }
  }

  private void number(String name, Optional<? extends Number> number) {
    if (number.isPresent()) {
      json.name(name).value(number.get());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
