package id.satuwarga.sample.apekesah.complaint;

import id.satuwarga.sdk.miniapp.Text;
import java.time.Duration;

/**
 * An office of the city that handles complaints.
 *
 * @param answer how soon it must answer what is new or open again
 * @param finish how soon it must be done with what it works on
 */
public record Unit(String code, Text name, Duration answer, Duration finish) {
  /** How long it has from a complaint's coming to this status; a closed one has no deadline. */
  Duration timeFor(Status status) {
    return status == Status.IN_PROGRESS ? finish : answer;
  }
}
