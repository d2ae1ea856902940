package id.satuwarga.sdk.miniapp.internal;

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
