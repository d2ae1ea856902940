package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.OpdCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A mini-app as its makers and reviewers see it, releases newest first. */
record MiniApp(
    AppId appId,
    OpdCode owner,
    AppState state,
    Optional<String> stateReason,
    Optional<Integer> liveVersion,
    List<Appointment> operators,
    List<Release> releases) {
  /** How many releases that were live before may come back. */
  private static final int KEPT = 5;

  Optional<Release> release(int versionCode) {
    return releases.stream().filter(release -> release.versionCode() == versionCode).findFirst();
  }

  /** The release that speaks for the mini-app: the live one, or the newest while none is. */
  Release face() {
    return liveVersion.flatMap(this::release).orElseGet(() -> releases.get(0));
  }

  /**
   * Whether the release may go live: approved, and not older than the five live before this one.
   */
  boolean mayPublish(Release release) {
    return release.state() == ReleaseState.APPROVED
        && (release.publishedAt().isEmpty() || isKept(release));
  }

  private boolean isKept(Release release) {
    return releases.stream()
        .filter(other -> other.publishedAt().isPresent())
        .filter(other -> !liveVersion.equals(Optional.of(other.versionCode())))
        .sorted(
            Comparator.comparing(
                other -> other.publishedAt().orElseThrow(), Comparator.reverseOrder()))
        .limit(KEPT)
        .anyMatch(release::equals);
  }
}
