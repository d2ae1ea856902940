package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.DeviceCalls;
import id.satuwarga.sdk.client.internal.DeviceJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device that is told by push when a notice comes. Signing out forgets it; so does nobody's using
 * it.
 *
 * <pre>{@code
 * for (Device device : app.devices().execute()) {
 *   show(device.name().orElse("?"), device.seenAt(), device.isCurrent());
 * }
 * }</pre>
 */
public final class Device {
  private final Caller caller;
  private final DeviceCalls calls;
  private final DeviceJson json;

  Device(Caller caller, DeviceCalls calls, DeviceJson json) {
    this.caller = caller;
    this.calls = calls;
    this.json = json;
  }

  /** The server's id of it. */
  public String id() {
    return text(json.deviceId);
  }

  /** First 16 hex digits of the SHA-256 of its token; the token itself is told to nobody. */
  public String fingerprint() {
    return text(json.fingerprint);
  }

  /** What the citizen calls it. */
  public Optional<String> name() {
    return Optional.ofNullable(json.name);
  }

  /** When it was registered last. */
  public Instant seenAt() {
    return json.seenAt();
  }

  /** Whether it was registered in this very session. */
  public boolean isCurrent() {
    return json.current;
  }

  /** Tells this device no more, until it is registered again. */
  public ApiCall<Void> forget() {
    return MappedCall.done(caller, running -> calls.forget(running, id()));
  }

  /** Names its id only. */
  @Override
  public String toString() {
    return "Device " + id();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
