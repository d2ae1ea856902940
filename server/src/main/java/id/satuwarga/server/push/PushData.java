package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenDataHolder;
import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Portion;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The part of this slice in a citizen's export and erasure. */
final class PushData implements CitizenDataHolder {
  private final DeviceRepository devices;
  private final DeliveryRepository deliveries;
  private final PortionRepository portions;

  @Inject
  PushData(DeviceRepository devices, DeliveryRepository deliveries, PortionRepository portions) {
    this.devices = devices;
    this.deliveries = deliveries;
    this.portions = portions;
  }

  private record Section(List<Kept> devices, Portion<DeliveryRecord> deliveries) {}

  /** The token itself is a key to a phone, and no fact about its citizen. */
  private record Kept(
      String fingerprint, @Nullable String name, Instant registeredAt, Instant seenAt) {
    static Kept of(Device device) {
      return new Kept(
          device.token().fingerprint(), device.name(), device.registeredAt(), device.seenAt());
    }
  }

  @Override
  public String section() {
    return "push";
  }

  @Override
  public Future<Object> export(SqlClient db, CitizenId citizen) {
    return devices
        .list(db, citizen)
        .compose(
            list ->
                deliveries
                    .newest(db, citizen, Portion.ROWS)
                    .map(
                        newest ->
                            new Section(list.stream().map(Kept::of).toList(), Portion.of(newest))));
  }

  @Override
  public Future<Void> erase(SqlConnection tx, CitizenId citizen) {
    return deliveries
        .forgetAll(tx, citizen)
        .compose(forgotten -> portions.forget(tx, citizen))
        .compose(forgotten -> devices.forgetAll(tx, citizen));
  }
}
