package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.DeviceCalls;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the citizen is told by push. Signing out forgets a device; so does nobody's using it.
 *
 * <pre>{@code
 * Device device = app.devices().register(pushToken).execute();
 * app.devices().forget(device.id()).execute();
 * }</pre>
 */
public final class Devices {
  private final Caller caller;
  private final DeviceCalls calls;

  Devices(Caller caller, DeviceCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /**
   * Has this device told by push. To be called at each start of the app and whenever FCM hands out
   * a new token; the same token is the same device.
   *
   * @param token FCM's registration token of this installation; keep it out of logs
   */
  public ApiCall<Device> register(String token) {
    String given = Told.there(token, "token");
    return new MappedCall<>(caller, running -> calls.register(running, given), Device::new);
  }

  /** All of the citizen's, the one seen last first. */
  public ApiCall<List<Device>> list() {
    return new MappedCall<>(
        caller, calls::list, found -> found.stream().map(Device::new).collect(Collectors.toList()));
  }

  /** Tells this device no more, until it is registered again. */
  public ApiCall<Done> forget(String deviceId) {
    return new MappedCall<>(
        caller,
        running -> {
          calls.forget(running, deviceId);
          return Done.DONE;
        },
        done -> done);
  }
}
