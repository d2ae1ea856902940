package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.satuwarga.server.identity.Envelopes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;

/**
 * What a Screen remembers for the next press. It travels through the citizen's app in an envelope
 * that opens only for this citizen, mini-app and operator, so that no OPD needs a key of its own.
 */
final class ScreenState {
  static final String MEMBER = "satuwarga:state";
  static final int MOST_BYTES = 4_096;
  static final Duration LONGEST = Duration.ofHours(24);
  private static final char END_OF_TIME = ' ';
  private final Envelopes envelopes;
  private final Clock clock;

  @Inject
  ScreenState(Envelopes envelopes, Clock clock) {
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /** How many bytes of state the Screen carries. */
  static int bytesIn(JsonNode screen) {
    return screen.path(MEMBER).asText("").getBytes(StandardCharsets.UTF_8).length;
  }

  /** The Screen with its state closed; the very Screen when it has none. */
  JsonNode close(Visit visit, JsonNode screen) {
    if (!screen.has(MEMBER)) {
      return screen;
    }
    String text = clock.instant().getEpochSecond() + " " + screen.get(MEMBER).asText();
    ObjectNode closed = screen.deepCopy();
    return closed.put(MEMBER, envelopes.close(text, owner(visit)));
  }

  /** What the Screen remembered, or the problem {@code state-refused}. */
  Optional<String> open(Visit visit, Optional<String> closed) {
    return closed.map(
        envelope ->
            envelopes
                .open(envelope, owner(visit))
                .flatMap(this::whileFresh)
                .orElseThrow(() -> GatewayProblems.stateRefused().asException()));
  }

  private Optional<String> whileFresh(String text) {
    int end = text.indexOf(END_OF_TIME);
    Instant closedAt = Instant.ofEpochSecond(Long.parseLong(text.substring(0, end)));
    return closedAt.plus(LONGEST).isAfter(clock.instant())
        ? Optional.of(text.substring(end + 1))
        : Optional.empty();
  }

  private static String owner(Visit visit) {
    return "screen-state|" + visit.citizen() + "|" + visit.appId() + "|" + visit.opd();
  }
}
