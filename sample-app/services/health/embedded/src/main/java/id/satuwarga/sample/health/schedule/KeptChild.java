package id.satuwarga.sample.health.schedule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A child as the phone keeps it: a name at home, a birth date, and what was given. */
final class KeptChild {
  static final int LONGEST_NAME = 40;
  private static final String KEY = "child.";
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\|([A-Z0-9,]*)\\|(.{1," + LONGEST_NAME + "})");

  final String id;
  final String name;
  final LocalDate born;
  private final Set<Vaccine> given;

  private KeptChild(String id, String name, LocalDate born, Set<Vaccine> given) {
    this.id = id;
    this.name = name;
    this.born = born;
    this.given = given;
  }

  /** One press adds one child, however often it is sent: the press names the child. */
  static KeptChild added(String press, String name, LocalDate born) {
    UUID id = UUID.nameUUIDFromBytes(press.getBytes(StandardCharsets.UTF_8));
    return new KeptChild(id.toString().replace("-", ""), name, born, EnumSet.noneOf(Vaccine.class));
  }

  static String key(String id) {
    return KEY + id;
  }

  /** Nothing when these are not the words of a child: who else writes here is not believed. */
  static Optional<KeptChild> read(String key, String kept) {
    Matcher parts = SHAPE.matcher(kept);
    if (!key.startsWith(KEY) || !parts.matches()) {
      return Optional.empty();
    }
    try {
      EnumSet<Vaccine> given = EnumSet.noneOf(Vaccine.class);
      for (Vaccine vaccine : Vaccine.values()) {
        if (("," + parts.group(2) + ",").contains("," + vaccine + ",")) {
          given.add(vaccine);
        }
      }
      LocalDate born = LocalDate.parse(parts.group(1));
      return Optional.of(new KeptChild(key.substring(KEY.length()), parts.group(3), born, given));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  String written() {
    return born
        + "|"
        + given.stream().map(Enum::name).collect(Collectors.joining(","))
        + "|"
        + name;
  }

  KeptChild with(Set<Vaccine> now) {
    return new KeptChild(id, name, born, now);
  }

  String page() {
    return "/children/" + id;
  }

  Set<Vaccine> given() {
    return Collections.unmodifiableSet(given);
  }

  boolean overdue(Vaccine vaccine, LocalDate today) {
    return !given.contains(vaccine) && vaccine.overdue(born, today);
  }

  long overdue(LocalDate today) {
    return Arrays.stream(Vaccine.values()).filter(one -> overdue(one, today)).count();
  }

  /** What comes next, by the schedule. */
  Optional<Vaccine> next() {
    return Arrays.stream(Vaccine.values()).filter(one -> !given.contains(one)).findFirst();
  }

  /** Names no child. */
  @Override
  public String toString() {
    return "Child with " + given.size() + " doses";
  }
}
