package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Agencies;
import id.satuwarga.server.recommendation.LeaveToPublish;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * The one way to go live: only who came through here has what {@link MiniAppRepository#setLive}
 * asks for.
 */
final class PublishingDoor {
  private final ReleaseRepository releases;
  private final Agencies agencies;
  private final LeaveToPublish leave;

  @Inject
  PublishingDoor(ReleaseRepository releases, Agencies agencies, LeaveToPublish leave) {
    this.releases = releases;
    this.agencies = agencies;
    this.leave = leave;
  }

  /** A release that may go live in this transaction. */
  static final class Pass {
    private final AppId appId;
    private final int version;
    private final Manifest manifest;

    private Pass(AppId appId, int version, Manifest manifest) {
      this.appId = appId;
      this.version = version;
      this.manifest = manifest;
    }

    AppId appId() {
      return appId;
    }

    int version() {
      return version;
    }

    Manifest manifest() {
      return manifest;
    }
  }

  /** Asks for leave for each function of the release. */
  Future<Pass> pass(SqlConnection tx, MiniApp app, Release release) {
    return manifest(tx, app, Optional.of(release.versionCode()))
        .map(Optional::orElseThrow)
        .compose(
            manifest ->
                manifest(tx, app, app.liveVersion())
                    .map(live -> live.map(Manifest::functions).map(Set::copyOf).orElse(Set.of()))
                    .compose(live -> require(tx, app, release, manifest, live))
                    .map(leaveGiven -> new Pass(app.appId(), release.versionCode(), manifest)));
  }

  private Future<Optional<Manifest>> manifest(
      SqlConnection tx, MiniApp app, Optional<Integer> version) {
    return version.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : releases.manifest(tx, app.appId(), version.get()).map(found -> found.map(Manifest::read));
  }

  private Future<Void> require(
      SqlConnection tx, MiniApp app, Release release, Manifest manifest, Set<String> live) {
    Set<UUID> makers =
        Stream.concat(Stream.of(release.author()), release.submitter().stream())
            .collect(Collectors.toSet());
    return agencies
        .get(tx, app.owner())
        .compose(
            owner ->
                leave.require(
                    tx,
                    new LeaveToPublish.Publication(
                        app.owner(),
                        owner.region(),
                        app.appId().value(),
                        manifest.functions(),
                        live,
                        makers)));
  }
}
