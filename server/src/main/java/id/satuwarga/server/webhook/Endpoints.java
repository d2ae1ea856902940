package id.satuwarga.server.webhook;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.notice.NoticeEvents;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.web.Caller;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import javax.inject.Inject;

/** The endpoints of OPDs: registered, paused, deleted. */
final class Endpoints {
  private static final int MOST = 5;
  private final EndpointRepository endpoints;
  private final WebhookRules rules;
  private final Secrets secrets;
  private final NoticeEvents events;
  private final OutboundDoor door;
  private final WebhookLedger ledger;

  @Inject
  Endpoints(
      EndpointRepository endpoints,
      WebhookRules rules,
      Secrets secrets,
      NoticeEvents events,
      OutboundDoor door,
      WebhookLedger ledger) {
    this.endpoints = endpoints;
    this.rules = rules;
    this.secrets = secrets;
    this.events = events;
    this.door = door;
    this.ledger = ledger;
  }

  Future<List<Endpoint>> list(SqlClient db, Caller caller, OpdCode opd) {
    return rules.requireOwn(db, caller, opd).compose(allowed -> endpoints.list(db, opd));
  }

  Future<EndpointView.Registered> register(
      SqlConnection tx, Caller caller, OpdCode opd, EndpointEdit edit) {
    return rules
        .requireOwn(tx, caller, opd)
        .compose(
            allowed -> {
              if (!door.mayCall(edit.url())) {
                throw WebhookProblems.addressRefused();
              }
              return endpoints.takeTurn(tx, opd);
            })
        .compose(mine -> endpoints.list(tx, opd))
        .compose(
            known -> {
              if (known.stream().anyMatch(other -> other.url().equals(edit.url()))) {
                throw WebhookProblems.addressTaken();
              }
              if (known.size() >= MOST) {
                throw WebhookProblems.tooMany(MOST);
              }
              return add(
                  tx,
                  caller,
                  Endpoint.registered(new EndpointId(ledger.nextId()), opd, edit, ledger.now()));
            });
  }

  private Future<EndpointView.Registered> add(SqlConnection tx, Caller caller, Endpoint endpoint) {
    SigningSecret secret = secrets.make();
    return endpoints
        .insert(tx, endpoint, secrets.close(endpoint, secret))
        .compose(written -> events.watch(tx, endpoint.opd()))
        .compose(watched -> ledger.note(tx, caller, "webhook.register", endpoint))
        .map(new EndpointView.Registered(endpoint, secret));
  }

  Future<EndpointView.Registered> rotate(
      SqlConnection tx, Caller caller, OpdCode opd, EndpointId id, SecretRotation rotation) {
    SigningSecret secret = secrets.make();
    return rules
        .own(tx, caller, opd, id)
        .compose(
            endpoint ->
                endpoints
                    .rotate(
                        tx,
                        id,
                        secrets.close(endpoint, secret),
                        ledger.now().plus(rotation.overlap()))
                    .compose(done -> ledger.note(tx, caller, "webhook.rotate-secret", endpoint))
                    .map(new EndpointView.Registered(endpoint, secret)));
  }

  /** Pausing twice is pausing once. */
  Future<Endpoint> pause(SqlConnection tx, Caller caller, OpdCode opd, EndpointId id) {
    return rules
        .own(tx, caller, opd, id)
        .compose(
            endpoint ->
                endpoints
                    .pause(tx, id, ledger.now())
                    .compose(done -> ledger.note(tx, caller, "webhook.pause", endpoint)))
        .compose(noted -> rules.own(tx, caller, opd, id));
  }

  Future<Endpoint> resume(SqlConnection tx, Caller caller, OpdCode opd, EndpointId id) {
    return rules
        .own(tx, caller, opd, id)
        .compose(
            endpoint ->
                endpoints
                    .resume(tx, id)
                    .compose(done -> ledger.note(tx, caller, "webhook.resume", endpoint)))
        .compose(noted -> rules.own(tx, caller, opd, id));
  }

  /** With all that waits for it. */
  Future<Void> delete(SqlConnection tx, Caller caller, OpdCode opd, EndpointId id) {
    return rules
        .own(tx, caller, opd, id)
        .compose(
            endpoint ->
                endpoints
                    .takeTurn(tx, opd)
                    .compose(mine -> endpoints.delete(tx, id))
                    .compose(gone -> ledger.note(tx, caller, "webhook.delete", endpoint)))
        .compose(noted -> endpoints.list(tx, opd))
        .compose(left -> left.isEmpty() ? events.unwatch(tx, opd) : Future.<Void>succeededFuture());
  }
}
