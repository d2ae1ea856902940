package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.region.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mini-app that runs: the manifest of its live release and who operates it. One on trial is seen
 * by its author alone.
 */
public record LiveMiniApp(
    Manifest manifest,
    AppState state,
    Optional<String> reason,
    List<Operator> operators,
    Optional<CitizenId> trialOf) {

  public AppId appId() {
    return manifest.appId();
  }

  public OpdCode owner() {
    return manifest.opd();
  }

  public boolean isSuspended() {
    return state == AppState.SUSPENDED;
  }

  public boolean isVisibleTo(Optional<CitizenId> viewer) {
    return trialOf.isEmpty() || trialOf.equals(viewer);
  }

  /** The operator of the smallest territory that holds the place. */
  public Optional<Operator> operatorFor(RegionCode place) {
    return operators.stream()
        .filter(operator -> place.isWithin(operator.region()))
        .max(Comparator.comparingInt(operator -> operator.region().value().length()));
  }

  public boolean isOperatedBy(OpdCode opd) {
    return operators.stream().anyMatch(operator -> operator.opd().equals(opd));
  }

  /** Whether somebody there can use it; what needs no operator works everywhere. */
  boolean serves(RegionCode place) {
    boolean needsNone = operators.isEmpty() && manifest.placement() != Manifest.Placement.REMOTE;
    return needsNone || operatorFor(place).isPresent();
  }
}
