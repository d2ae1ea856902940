package id.satuwarga.sample.ground;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** An id that came from outside, where anything can be written. */
public final class SentId {
  private static final Predicate<String> WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();

  private SentId() {}

  /** Nothing for what is no id. */
  public static Optional<UUID> read(String sent) {
    return Optional.of(sent).filter(WRITTEN).map(UUID::fromString);
  }
}
