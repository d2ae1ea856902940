package id.satuwarga.sdk.opd;

import id.satuwarga.sdk.miniapp.MiniApp;
import java.time.Clock;
import java.time.Duration;

/**
 * A mini-app as the gateway calls it, whatever the web server: {@code POST /open}, {@code POST
 * /act}, {@code GET /images/{ref}} and {@code GET /health} behind one base address, and {@code POST
 * /data} where the mini-app is a {@link id.satuwarga.sdk.miniapp.DataSource} too.
 *
 * <pre>{@code
 * MiniAppEndpoint endpoint =
 *     MiniAppEndpoint.of(new Apekesah(), VisitTokens.of("https://satuwarga.go.id", "diskominfo-batam"))
 *         .actions(ActionLog.in(database));
 * MiniAppServer.start(endpoint, 8082);
 * }</pre>
 *
 * Immutable: each method that says how it is to be gives another one, whose threads are made as
 * calls come. Made by {@link #of} only.
 */
public interface MiniAppEndpoint extends AutoCloseable {
  /** For this mini-app and tokens for the OPD that operates it here. */
  static MiniAppEndpoint of(MiniApp app, VisitTokens tokens) {
    return new ServedMiniApp(new Serving(app, tokens));
  }

  /**
   * Where acts are remembered. In memory when nothing is said: then a repeat after a restart does
   * an act again.
   */
  MiniAppEndpoint actions(ActionLog where);

  /** Where images are. None when nothing is said. */
  MiniAppEndpoint images(ImageSource where);

  /** The clock that mini-app and tests share. */
  MiniAppEndpoint clock(Clock used);

  /** How long an answer may take: 6 s when nothing is said; the gateway waits 8 s. */
  MiniAppEndpoint deadline(Duration longest);

  /** How many calls may run at once: 64 when nothing is said; one more is told to come again. */
  MiniAppEndpoint threads(int most);

  /** Takes no more requests; acts under way come to their end. */
  @Override
  void close();
}
