package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Input;
import id.satuwarga.sdk.miniapp.internal.element.ChoiceInput;
import id.satuwarga.sdk.miniapp.internal.element.DateInput;
import id.satuwarga.sdk.miniapp.internal.element.FileInput;
import id.satuwarga.sdk.miniapp.internal.element.LocationInput;
import id.satuwarga.sdk.miniapp.internal.element.NumberInput;
import id.satuwarga.sdk.miniapp.internal.element.TextInput;
import id.satuwarga.sdk.miniapp.internal.element.TimeInput;
import id.satuwarga.sdk.miniapp.internal.element.ToggleInput;
import id.satuwarga.sdk.miniapp.internal.element.TypedInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is filled in. */
final class InputReader {
  private static final String[] TYPES = {
    "image/jpeg", "image/png", "image/webp", "application/pdf"
  };

  private InputReader() {}

  /** The input, or null when the type is none of ours. */
  static @Nullable Input read(String type, JsonValue input) {
    try {
      switch (type) {
        case "Input.Text":
          return text(input);
        case "Input.Number":
          return number(input);
        case "Input.Date":
          return date(input);
        case "Input.Time":
          return time(input);
        case "Input.ChoiceSet":
          return choice(input);
        case "Input.Toggle":
          return toggle(input);
        case "SatuWarga.Input.File":
          return file(input);
        case "SatuWarga.Input.Location":
          return location(input);
        default:
          return null;
      }
    } catch (IllegalArgumentException e) {
      throw input.problem("must not cross its own bounds or offer a choice twice");
    }
  }

  private static TextInput text(JsonValue input) {
    TextInput text = common(TextInput.of(id(input), label(input)), input);
    Optional<JsonValue> max = input.find("maxLength");
    if (max.isPresent()) {
      text = text.max(max.get().whole(1, Bounds.TYPED_TEXT));
    }
    if (Shape.truth(input, "isMultiline", false)) {
      text = text.multiline();
    }
    String style = Shape.word(input, "style", "text", "tel", "email", "url");
    text = text.style(TextInput.Style.valueOf(style.toUpperCase(Locale.ROOT)));
    Optional<JsonValue> placeholder = input.find("placeholder");
    if (placeholder.isPresent()) {
      text = text.placeholder(Shape.plain(placeholder.get(), Bounds.SHORT_TEXT));
    }
    Optional<JsonValue> value = input.find("value");
    return value.isPresent() ? text.value(Shape.plain(value.get(), Bounds.TYPED_TEXT)) : text;
  }

  private static NumberInput number(JsonValue input) {
    NumberInput number = common(NumberInput.of(id(input), label(input)), input);
    Optional<JsonValue> min = input.find("min");
    if (min.isPresent()) {
      number = number.min(min.get().number());
    }
    Optional<JsonValue> max = input.find("max");
    if (max.isPresent()) {
      number = number.max(max.get().number());
    }
    Optional<JsonValue> placeholder = input.find("placeholder");
    if (placeholder.isPresent()) {
      number = number.placeholder(Shape.plain(placeholder.get(), Bounds.SHORT_TEXT));
    }
    Optional<JsonValue> value = input.find("value");
    return value.isPresent() ? number.value(value.get().number()) : number;
  }

  private static DateInput date(JsonValue input) {
    DateInput date = common(DateInput.of(id(input), label(input)), input);
    Optional<LocalDate> min = input.find("min").map(InputReader::day);
    if (min.isPresent()) {
      date = date.min(min.get());
    }
    Optional<LocalDate> max = input.find("max").map(InputReader::day);
    if (max.isPresent()) {
      date = date.max(max.get());
    }
    Optional<LocalDate> value = input.find("value").map(InputReader::day);
    return value.isPresent() ? date.value(value.get()) : date;
  }

  private static TimeInput time(JsonValue input) {
    TimeInput time = common(TimeInput.of(id(input), label(input)), input);
    Optional<LocalTime> min = input.find("min").map(InputReader::hour);
    if (min.isPresent()) {
      time = time.min(min.get());
    }
    Optional<LocalTime> max = input.find("max").map(InputReader::hour);
    if (max.isPresent()) {
      time = time.max(max.get());
    }
    Optional<LocalTime> value = input.find("value").map(InputReader::hour);
    return value.isPresent() ? time.value(value.get()) : time;
  }

  private static ChoiceInput choice(JsonValue input) {
    ChoiceInput choice = common(ChoiceInput.of(id(input), label(input)), input);
    for (JsonValue offered : Shape.items(input.get("choices"), 1, Bounds.CHOICES)) {
      choice =
          choice.option(
              Shape.matching(offered.get("value"), Bounds.CHOICE_VALUE),
              Shape.label(offered.get("title"), Bounds.LABEL));
    }
    if (Shape.truth(input, "isMultiSelect", false)) {
      choice = choice.several();
    }
    String style = Shape.word(input, "style", "compact", "expanded", "filtered");
    choice = choice.style(ChoiceInput.Style.valueOf(style.toUpperCase(Locale.ROOT)));
    Optional<JsonValue> value = input.find("value");
    if (!value.isPresent()) {
      return choice;
    }
    String chosen = value.get().text();
    if (chosen.length() > Bounds.TEXT) {
      throw value.get().problem("must have at most " + Bounds.TEXT + " characters");
    }
    return choice.values(Arrays.asList(chosen.split(",", -1)));
  }

  private static ToggleInput toggle(JsonValue input) {
    ToggleInput toggle = common(ToggleInput.of(id(input), label(input)), input);
    Optional<JsonValue> title = input.find("title");
    if (title.isPresent()) {
      toggle = toggle.titled(Shape.label(title.get(), Bounds.LABEL));
    }
    return toggle.value(Shape.word(input, "value", "false", "true").equals("true"));
  }

  private static FileInput file(JsonValue input) {
    FileInput file = common(FileInput.of(id(input), label(input)), input);
    Optional<JsonValue> accept = input.find("accept");
    List<String> types = new ArrayList<>(Arrays.asList(TYPES));
    if (accept.isPresent()) {
      types.clear();
      for (JsonValue type : Shape.items(accept.get(), 1, TYPES.length)) {
        types.add(type.text());
      }
      if (!Arrays.asList(TYPES).containsAll(types)) {
        throw accept.get().problem("must be some of " + String.join(", ", TYPES));
      }
    }
    file = file.mediaTypes(types);
    Optional<JsonValue> max = input.find("maxFiles");
    if (max.isPresent()) {
      file = file.max(max.get().whole(1, Bounds.FILES));
    }
    Optional<JsonValue> value = input.find("value");
    List<String> uploads = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue upload : Shape.items(value.get(), 0, Bounds.FILES)) {
        uploads.add(Shape.matching(upload.get("upload_id"), Bounds.UPLOAD_ID));
      }
    }
    return file.values(uploads);
  }

  private static LocationInput location(JsonValue input) {
    LocationInput location = common(LocationInput.of(id(input), label(input)), input);
    String depth = Shape.word(input, "depth", "village", "district", "regency", "province");
    location = location.depth(LocationInput.Depth.valueOf(depth.toUpperCase(Locale.ROOT)));
    if (!Shape.truth(input, "street", true)) {
      location = location.withoutStreet();
    }
    if (!Shape.truth(input, "position", true)) {
      location = location.withoutPosition();
    }
    Optional<JsonValue> value = input.find("value");
    return value.isPresent() ? location.value(PlaceReader.read(value.get())) : location;
  }

  private static <T extends TypedInput<T>> T common(T input, JsonValue json) {
    T read = Shape.truth(json, "isRequired", false) ? input.required() : input;
    Optional<JsonValue> message = json.find("errorMessage");
    if (message.isPresent()) {
      read = read.errorMessage(Shape.plain(message.get(), Bounds.SHORT_TEXT));
    }
    Optional<JsonValue> problem = json.find("satuwarga:problem");
    return problem.isPresent() ? read.problem(Shape.plain(problem.get(), Bounds.SHORT_TEXT)) : read;
  }

  private static String id(JsonValue input) {
    return Shape.matching(input.get("id"), Bounds.INPUT_ID);
  }

  private static String label(JsonValue input) {
    return Shape.label(input.get("label"), Bounds.LABEL);
  }

  private static LocalDate day(JsonValue value) {
    return Inputs.parseDate(value.text())
        .orElseThrow(() -> value.problem("must be a day like 2026-11-22"));
  }

  private static LocalTime hour(JsonValue value) {
    return Inputs.parseTime(value.text())
        .orElseThrow(() -> value.problem("must be a time like 10:30"));
  }
}
