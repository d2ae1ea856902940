package id.satuwarga.server.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A mini-app as its makers and reviewers read it over HTTP. */
record MiniAppView(
    AppId appId,
    OpdCode owner,
    String name,
    AppState state,
    Optional<String> suspensionReason,
    Optional<Integer> liveVersion,
    List<Appointment> operators,
    List<ReleaseView> releases) {

  /** One release; {@code manifest} only of the one that was asked for. */
  record ReleaseView(
      int versionCode,
      String versionName,
      ReleaseState state,
      Optional<String> reason,
      Optional<String> author,
      Optional<String> reviewer,
      Instant createdAt,
      Optional<Instant> decidedAt,
      Optional<JsonNode> manifest) {

    private static ReleaseView of(Release release, Map<UUID, String> names) {
      return new ReleaseView(
          release.versionCode(),
          release.versionName(),
          release.state(),
          release.reason(),
          Optional.ofNullable(names.get(release.author())),
          release.reviewer().map(names::get),
          release.createdAt(),
          release.decidedAt(),
          Optional.empty());
    }

    private ReleaseView with(JsonNode shown) {
      return new ReleaseView(
          versionCode,
          versionName,
          state,
          reason,
          author,
          reviewer,
          createdAt,
          decidedAt,
          Optional.of(shown));
    }
  }

  static MiniAppView of(MiniApp app, Map<UUID, String> names, Language language) {
    return new MiniAppView(
        app.appId(),
        app.owner(),
        app.name().in(language),
        app.state(),
        app.stateReason(),
        app.liveVersion(),
        app.operators(),
        app.releases().stream().map(release -> ReleaseView.of(release, names)).toList());
  }

  /** With the manifest of the one release. */
  MiniAppView with(int version, String manifest) {
    return new MiniAppView(
        appId,
        owner,
        name,
        state,
        suspensionReason,
        liveVersion,
        operators,
        releases.stream()
            .map(
                release ->
                    release.versionCode() == version ? release.with(Json.tree(manifest)) : release)
            .toList());
  }
}
