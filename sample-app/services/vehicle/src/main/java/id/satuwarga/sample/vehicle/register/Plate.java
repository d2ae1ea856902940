package id.satuwarga.sample.vehicle.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number plate, however it was typed: {@code bp 1927 qa} is {@code BP1927QA}. */
public record Plate(String area, String number, String series) {
  private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2})([1-9][0-9]{0,3})([A-Z]{0,3})");

  public static Optional<Plate> parse(String typed) {
    Matcher shape = SHAPE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", ""));
    return shape.matches()
        ? Optional.of(new Plate(shape.group(1), shape.group(2), shape.group(3)))
        : Optional.empty();
  }

  /** As it is kept and stands in pages. */
  public String compact() {
    return area + number + series;
  }

  /** As people read it: {@code BP 1927 QA}. */
  @Override
  public String toString() {
    return (area + " " + number + " " + series).strip();
  }
}
