package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.MiniApp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How a mini-app is to be served; changed by none but whoever copies it first. */
final class Serving {
  private static final int MOST_THREADS = 64;

  final MiniApp app;
  final VisitTokens tokens;
  ActionLog actions = ActionLog.inMemory();
  ImageSource images = (ref, visitor) -> Optional.empty();
  Clock clock = Clock.systemUTC();
  Duration deadline = Duration.ofSeconds(6);
  int threads = MOST_THREADS;

  Serving(MiniApp app, VisitTokens tokens) {
    this.app = Objects.requireNonNull(app, "app");
    this.tokens = Objects.requireNonNull(tokens, "tokens");
  }

  Serving(Serving other) {
    this(other.app, other.tokens);
    this.actions = other.actions;
    this.images = other.images;
    this.clock = other.clock;
    this.deadline = other.deadline;
    this.threads = other.threads;
  }
}
