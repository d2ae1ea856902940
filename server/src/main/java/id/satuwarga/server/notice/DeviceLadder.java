package id.satuwarga.server.notice;

/**
 * Where the phones stand that are told of a notice, each once: together they are all of them.
 *
 * @param inFlight in the hands of a worker at this moment
 */
public record DeviceLadder(
    long queued,
    long inFlight,
    long handedOver,
    long delivered,
    long opened,
    long failed,
    long expired) {
  public static final DeviceLadder NONE = new DeviceLadder(0, 0, 0, 0, 0, 0, 0);

  public DeviceLadder plus(DeviceLadder other) {
    return new DeviceLadder(
        queued + other.queued,
        inFlight + other.inFlight,
        handedOver + other.handedOver,
        delivered + other.delivered,
        opened + other.opened,
        failed + other.failed,
        expired + other.expired);
  }
}
