package id.satuwarga.server.push;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.id.Ids;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Where a citizen is reached by push: one token for each session, and a bounded number in all. */
public final class Devices {
  /** The one longest not seen leaves when another comes. */
  static final int MOST = 10;

  private final DeviceRepository devices;
  private final TopicMembers topics;
  private final Database database;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Devices(DeviceRepository devices, TopicMembers topics, Database database, Ids ids, Clock clock) {
    this.devices = devices;
    this.topics = topics;
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The same token again is the same device, seen again; another's token becomes the caller's, for
   * the phone is in their hands now.
   */
  Future<Device> register(
      SqlConnection tx, CitizenId citizen, UUID session, DeviceRequest request) {
    DeviceRepository.Owner fresh = new DeviceRepository.Owner(citizen, new DeviceId(ids.next()));
    return devices
        .alone(tx, citizen)
        .compose(alone -> devices.claim(tx, request.token(), fresh))
        .compose(owner -> settle(tx, request.token(), owner, fresh))
        .compose(id -> devices.save(tx, device(citizen, id, session, request)))
        .compose(
            saved ->
                devices
                    .forgetOthers(tx, saved, MOST)
                    .compose(others -> topics.settle(tx, List.of(citizen)))
                    .map(saved));
  }

  private Future<DeviceId> settle(
      SqlConnection tx,
      DeviceToken token,
      DeviceRepository.Owner owner,
      DeviceRepository.Owner claimant) {
    return owner.citizen().equals(claimant.citizen())
        ? Future.succeededFuture(owner.device())
        : devices.move(tx, token, owner, claimant).map(claimant.device());
  }

  private Device device(CitizenId citizen, DeviceId id, UUID session, DeviceRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Device(citizen, id, session, request.token(), request.name(), now, now);
  }

  /** As an app would register itself in this session. */
  public Future<Void> enroll(
      SqlConnection tx, CitizenId citizen, UUID session, String token, String name) {
    return register(tx, citizen, session, new DeviceRequest(new DeviceToken(token), name))
        .mapEmpty();
  }

  /** In which session of the citizen's the token is registered, if in any. */
  public Future<Optional<UUID>> sessionOf(SqlClient db, CitizenId citizen, String token) {
    return devices
        .list(db, citizen)
        .map(
            all ->
                all.stream()
                    .filter(device -> device.token().value().equals(token))
                    .map(Device::session)
                    .findFirst());
  }

  Future<List<Device>> list(CitizenId citizen) {
    return devices.list(database.reads(), citizen);
  }

  Future<Void> forget(SqlConnection tx, CitizenId citizen, DeviceId device) {
    return devices
        .forget(tx, citizen, device)
        .compose(
            gone ->
                gone
                    ? Future.succeededFuture()
                    : Future.failedFuture(WebProblems.notFound().asException()));
  }
}
