package id.satuwarga.server.catalog;

import id.satuwarga.server.agency.Localized;
import id.satuwarga.server.agency.OpdCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mini-app as its makers and reviewers see it, releases newest first. Its name is that of the
 * live release, or of the newest while none is live.
 */
record MiniApp(
    AppId appId,
    OpdCode owner,
    Localized name,
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

  /** How many releases nobody has decided about. */
  long undecided() {
    return releases.stream()
        .filter(
            release ->
                release.state() == ReleaseState.DRAFT || release.state() == ReleaseState.SUBMITTED)
        .count();
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
