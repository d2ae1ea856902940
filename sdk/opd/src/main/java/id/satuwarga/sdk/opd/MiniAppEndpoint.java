package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.MiniApp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A mini-app as the gateway calls it, whatever the web server: {@code POST /open}, {@code POST
 * /act}, {@code GET /images/{ref}} and {@code GET /health} behind one base address, and {@code POST
 * /data} where the mini-app is a {@link id.satuwarga.sdk.miniapp.DataSource} too.
 *
 * <pre>{@code
 * MiniAppEndpoint endpoint =
 *     MiniAppEndpoint.of(new Apekesah(), VisitTokens.of("https://satuwarga.go.id", "diskominfo-batam"))
 *         .actions(ActionLog.in(database))
 *         .build();
 * MiniAppServer.start(endpoint, 8082);
 * }</pre>
 */
public interface MiniAppEndpoint extends AutoCloseable {
  /** For this mini-app and tokens for the OPD that operates it here. */
  static Builder of(MiniApp app, VisitTokens tokens) {
    return new Builder(app, tokens);
  }

  /** Takes no more requests; acts under way come to their end. */
  @Override
  void close();

  /** Tells more about an endpoint. */
  final class Builder {
    private static final int MOST_THREADS = 64;

    final MiniApp app;
    final VisitTokens tokens;
    ActionLog actions = ActionLog.inMemory();
    ImageSource images = (ref, visitor) -> Optional.empty();
    Clock clock = Clock.systemUTC();
    Duration deadline = Duration.ofSeconds(6);
    int threads = MOST_THREADS;

    private Builder(MiniApp app, VisitTokens tokens) {
      this.app = Objects.requireNonNull(app, "app");
      this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    /**
     * Where acts are remembered. In memory when nothing is said: then a repeat after a restart does
     * an act again.
     */
    public Builder actions(ActionLog where) {
      this.actions = Objects.requireNonNull(where, "actions");
      return this;
    }

    /** Where images are. None when nothing is said. */
    public Builder images(ImageSource where) {
      this.images = Objects.requireNonNull(where, "images");
      return this;
    }

    /** The clock that mini-app and tests share. */
    public Builder clock(Clock used) {
      this.clock = Objects.requireNonNull(used, "clock");
      return this;
    }

    /** How long an answer may take: 6 s when nothing is said; the gateway waits 8 s. */
    public Builder deadline(Duration longest) {
      this.deadline = Objects.requireNonNull(longest, "deadline");
      return this;
    }

    /** How many calls may run at once: 64 when nothing is said; one more is told to come again. */
    public Builder threads(int most) {
      this.threads = most;
      return this;
    }

    /** The endpoint; its threads are made as calls come. */
    public MiniAppEndpoint build() {
      return new ServedMiniApp(this);
    }
  }
}
