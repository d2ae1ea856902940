package id.satuwarga.server.catalog;

import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.web.Text;
import java.util.Optional;
import javax.inject.Inject;

/**
 * Which addresses may stand in the catalogue: those the outbound door would call, and to which a
 * path can be added. The door judges again at every call, because a name may come to mean another
 * machine.
 */
final class EndpointRule {
  private final OutboundDoor door;

  @Inject
  EndpointRule(OutboundDoor door) {
    this.door = door;
  }

  /** What speaks against the address, if anything does. */
  Optional<Text> breach(String endpoint) {
    if (!door.mayCall(endpoint)) {
      return Optional.of(
          Text.of(
              "harus alamat https yang dapat dicapai dari luar",
              "must be an https address that can be reached from outside"));
    }
    return endpoint.indexOf('?') < 0
        ? Optional.empty()
        : Optional.of(Text.of("tanpa '?'", "must go without '?'"));
  }
}
