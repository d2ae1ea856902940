package id.satuwarga.sdk.miniapp.internal;

import id.satuwarga.sdk.miniapp.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of an act by input id, each of the type it travelled as. */
public final class Inputs {
  private final Map<String, Object> values;

  private Inputs(Map<String, Object> values) {
    this.values = values;
  }

  /** A copy for good. */
  public static Inputs of(Map<String, Object> values) {
    return new Inputs(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /** These and one more, in the place of any other of its id. */
  public Inputs with(String input, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(input, value);
    return new Inputs(Collections.unmodifiableMap(more));
  }

  public boolean has(String input) {
    return values.containsKey(input);
  }

  public <T> Optional<T> find(String input, Class<T> type) {
    Object value = values.get(input);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  public Optional<LocalDate> date(String input) {
    return find(input, String.class).flatMap(Inputs::parseDate);
  }

  public Optional<LocalTime> time(String input) {
    return find(input, String.class).flatMap(Inputs::parseTime);
  }

  public List<String> choices(String input) {
    Optional<String> one = find(input, String.class);
    return one.isPresent()
        ? Collections.singletonList(one.get())
        : find(input, Choices.class).map(all -> all.values).orElse(Collections.emptyList());
  }

  public List<String> files(String input) {
    return find(input, Files.class).map(all -> all.uploadIds).orElse(Collections.emptyList());
  }

  /** Writes all of them as members, as they travel. */
  public void write(JsonText json) {
    values.forEach(
        (input, value) -> {
          json.name(input);
          write(json, value);
        });
  }

  private static void write(JsonText json, Object value) {
    if (value instanceof Boolean) {
      json.value((Boolean) value);
    } else if (value instanceof Number) {
      json.value((Number) value);
    } else if (value instanceof Place) {
      write(json, (Place) value);
    } else if (value instanceof Choices) {
      json.beginArray();
      ((Choices) value).values.forEach(json::value);
      json.endArray();
    } else if (value instanceof Files) {
      write(json, ((Files) value).uploadIds);
    } else {
      json.value(value.toString());
    }
  }

  private static void write(JsonText json, Place place) {
    json.beginObject().name("region").value(place.region());
    place.street().ifPresent(street -> json.name("street").value(street));
    if (place.latitude().isPresent() && place.longitude().isPresent()) {
      json.name("latitude").value(place.latitude().getAsDouble());
      json.name("longitude").value(place.longitude().getAsDouble());
    }
    json.endObject();
  }

  /** One file stands alone, several in an array. */
  private static void write(JsonText json, List<String> uploadIds) {
    if (uploadIds.size() != 1) {
      json.beginArray();
    }
    for (String uploadId : uploadIds) {
      json.beginObject().name("upload_id").value(uploadId).endObject();
    }
    if (uploadIds.size() != 1) {
      json.endArray();
    }
  }

  /** {@code 2026-11-22}, and nothing else that a parser may take. */
  public static Optional<LocalDate> parseDate(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** {@code 10:30}, and nothing else that a parser may take. */
  public static Optional<LocalTime> parseTime(String text) {
    try {
      return text.length() == 5 ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Several answers of one question. */
  public static final class Choices {
    final List<String> values;

    public Choices(List<String> values) {
      this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** Files by upload id. */
  public static final class Files {
    final List<String> uploadIds;

    public Files(List<String> uploadIds) {
      this.uploadIds = Collections.unmodifiableList(new ArrayList<>(uploadIds));
    }
  }
}
