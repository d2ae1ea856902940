package id.satuwarga.server.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.satuwarga.server.agency.OpdName;
import java.util.List;
import java.util.Optional;

/** A mini-app as citizens find it, in their language. */
record ServiceView(
    AppId appId,
    String name,
    Optional<String> shortName,
    String description,
    String category,
    OpdName owner,
    Optional<OpdName> operator,
    Availability availability,
    Optional<String> notice,
    boolean trial,
    String version,
    Manifest.Placement placement,
    List<PageView> pages,
    List<Manifest.Replaced> replaces,
    Optional<String> privacyUrl,
    Optional<String> support) {

  /** Whether the citizen can use it now. */
  enum Availability {
    @JsonProperty("available")
    AVAILABLE,
    @JsonProperty("not_in_region")
    NOT_IN_REGION,
    @JsonProperty("suspended")
    SUSPENDED
  }

  /** A page that links may lead to. */
  record PageView(String route, String label) {}
}
