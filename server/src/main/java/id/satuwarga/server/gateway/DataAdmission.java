package id.satuwarga.server.gateway;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.DataUse;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.identity.CitizenId;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Whether the manifests that are live now let one mini-app read from another. What the citizen has
 * to say to it comes after.
 */
final class DataAdmission {
  private final LiveMiniApps live;

  @Inject
  DataAdmission(LiveMiniApps live) {
    this.live = live;
  }

  /** Who reads, what for, and from whom. */
  record Admitted(LiveMiniApp reader, DataUse use, LiveMiniApp source) {
    /** A mini-app on trial reads about its author, and is read about its author, only. */
    boolean isFor(CitizenId citizen) {
      Optional<CitizenId> viewer = Optional.of(citizen);
      return reader.isVisibleTo(viewer) && source.isVisibleTo(viewer);
    }
  }

  Admitted admit(OpdCode opd, DataRequest request) {
    LiveMiniApp reader =
        live.find(request.appId())
            .filter(app -> app.isOperatedBy(opd))
            .orElseThrow(() -> DataProblems.readerUnknown(request.appId()));
    requireRunning(reader);
    DataUse use =
        reader
            .manifest()
            .use(request.source())
            .filter(known -> known.fields().containsAll(request.fields()))
            .orElseThrow(() -> DataProblems.notDeclared(request.source()));
    LiveMiniApp source =
        live.find(use.sourceApp())
            .filter(app -> app.manifest().placement() == Manifest.Placement.REMOTE)
            .orElseThrow(DataProblems::sourceUnavailable);
    requireRunning(source);
    if (source
        .manifest()
        .offer(use.sourceName())
        .filter(offer -> offer.fields().containsAll(request.fields()))
        .isEmpty()) {
      throw DataProblems.notDeclared(request.source());
    }
    return new Admitted(reader, use, source);
  }

  private static void requireRunning(LiveMiniApp app) {
    if (app.isSuspended()) {
      throw GatewayProblems.suspended(app.reason().orElse("")).asException();
    }
  }
}
