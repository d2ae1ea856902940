package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.DocumentJudge;
import id.satuwarga.server.platform.web.Violation;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Decides whether what an OPD answered is a Screen that every renderer can show. A Screen as long
 * as may be takes a tenth of a second: not for the event loop.
 */
@Singleton
final class ScreenJudge {
  static final int MOST_BYTES = 262_144;
  private final DocumentJudge schema = DocumentJudge.ofResource("satuwarga/screen.schema.json");

  @Inject
  ScreenJudge() {}

  /** The Screen with its text made clean, or the reasons why it is none. */
  Verdict judge(Buffer answer) {
    return answer.length() > MOST_BYTES
        ? Verdict.refused(List.of())
        : DocumentJudge.read(answer).map(this::judge).orElse(Verdict.refused(List.of()));
  }

  private Verdict judge(Object document) {
    JsonNode screen = Json.tree(document);
    Optional<Violation> tooMuch = ScreenSize.breach(screen);
    if (tooMuch.isPresent()) {
      return Verdict.refused(List.of(tooMuch.get()));
    }
    List<Violation> violations = schema.violations(document);
    if (violations.isEmpty()) {
      violations = ScreenRules.violations(screen);
    }
    return violations.isEmpty()
        ? new Verdict(Optional.of(screen), List.of())
        : Verdict.refused(violations);
  }

  /** A Screen to show, or places to mend; neither when it cannot even be read. */
  record Verdict(Optional<JsonNode> screen, List<Violation> violations) {
    static Verdict refused(List<Violation> violations) {
      return new Verdict(Optional.empty(), violations);
    }
  }
}
