package id.satuwarga.sdk.client.internal;

import java.util.List;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Where a citizen is told by push. */
@Singleton
public final class DeviceCalls {
  private final Caller caller;
  private final CitizenName citizen;

  @Inject
  DeviceCalls(Caller caller, CitizenName citizen) {
    this.caller = caller;
    this.citizen = citizen;
  }

  /** The same token twice is one device, so it may be sent again. */
  public DeviceJson register(Running run, String token) throws CallFailed {
    DeviceJson.Request request = new DeviceJson.Request(token, citizen.device);
    return whole(caller.ask(run, (api, bearer) -> api.registerDevice(bearer, request)));
  }

  public List<DeviceJson> list(Running run) throws CallFailed {
    List<DeviceJson> devices = caller.ask(run, Api::devices).items();
    for (DeviceJson device : devices) {
      whole(device);
    }
    return devices;
  }

  public void forget(Running run, String deviceId) throws CallFailed {
    String id = OpdCalls.judged(deviceId);
    caller.tell(run, (api, bearer) -> api.forgetDevice(bearer, id));
  }

  /** To be told again when the answer was lost. */
  public void report(Running run, String noticeId, String state) throws CallFailed {
    DeviceJson.Receipts receipts = new DeviceJson.Receipts(OpdCalls.judged(noticeId), state);
    caller.tell(run, (api, bearer) -> api.report(bearer, receipts));
  }

  private static DeviceJson whole(DeviceJson device) throws CallFailed {
    if (!device.isWhole()) {
      throw Caller.broken();
    }
    return device;
  }
}
