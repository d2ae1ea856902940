package id.satuwarga.server.sandbox;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.identity.Citizens;
import id.satuwarga.server.identity.PretendSessions;
import id.satuwarga.server.notice.NoticeId;
import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.push.Devices;
import id.satuwarga.server.push.Receipts;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** Three phones that do what a citizen's app does: sign in, register, say what was shown. */
final class Phones {
  private final SandboxConfig config;
  private final Citizens citizens;
  private final PretendSessions sessions;
  private final Devices devices;
  private final Receipts receipts;
  private final Database database;

  @Inject
  Phones(
      SandboxConfig config,
      Citizens citizens,
      PretendSessions sessions,
      Devices devices,
      Receipts receipts,
      Database database) {
    config.requireSandbox();
    this.config = config;
    this.citizens = citizens;
    this.sessions = sessions;
    this.devices = devices;
    this.receipts = receipts;
    this.database = database;
  }

  /** Signs in those that are not; whose citizen was erased stays dark. */
  Future<Void> switchOn() {
    return database.transaction(
        tx -> {
          Future<Void> done = Future.succeededFuture();
          for (Phone phone : Phone.ALL) {
            done = done.compose(before -> switchOn(tx, phone));
          }
          return done;
        });
  }

  private Future<Void> switchOn(SqlConnection tx, Phone phone) {
    return citizens
        .findByUpstream(tx, config.publicUrl(), phone.person())
        .compose(
            citizen ->
                citizen.isEmpty() ? Future.succeededFuture() : enter(tx, citizen.get(), phone));
  }

  private Future<Void> enter(SqlConnection tx, CitizenId citizen, Phone phone) {
    return devices
        .sessionOf(tx, citizen, phone.token())
        .compose(
            there ->
                there.isPresent()
                    ? Future.succeededFuture()
                    : sessions
                        .open(tx, citizen, "Ponsel contoh")
                        .compose(
                            session ->
                                devices.enroll(
                                    tx, citizen, session, phone.token(), "Ponsel contoh")));
  }

  /** What the phone's app would tell our server. */
  Future<Void> say(Phone phone, Receipts.Step step, NoticeId notice) {
    return database.transaction(
        tx ->
            citizens
                .findByUpstream(tx, config.publicUrl(), phone.person())
                .compose(
                    citizen ->
                        citizen.isEmpty()
                            ? Future.succeededFuture()
                            : say(tx, citizen.get(), phone, step, notice)));
  }

  private Future<Void> say(
      SqlConnection tx, CitizenId citizen, Phone phone, Receipts.Step step, NoticeId notice) {
    Future<Optional<UUID>> session = devices.sessionOf(tx, citizen, phone.token());
    return session.compose(
        there ->
            there.isEmpty()
                ? Future.succeededFuture()
                : receipts.record(tx, citizen, there.get(), step, List.of(notice)));
  }
}
