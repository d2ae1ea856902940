package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.catalog.LiveMiniApp;
import id.satuwarga.server.catalog.LiveMiniApps;
import id.satuwarga.server.catalog.Manifest;
import id.satuwarga.server.catalog.Operator;
import id.satuwarga.server.inventory.Successors;
import id.satuwarga.server.platform.http.OutboundDoor;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/**
 * How mini-apps are that take the place of old apps: from what is known of their endpoints, or by
 * calling them. The call carries no token and no citizen: a service that works refuses it.
 */
final class SuccessorCalls implements Successors {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_CALLS = 5;
  private static final int NOT_FOUND = 404;
  private final LiveMiniApps live;
  private final OpdClient client;
  private final OutboundDoor door;

  @Inject
  SuccessorCalls(LiveMiniApps live, OpdClient client, OutboundDoor door) {
    this.live = live;
    this.client = client;
    this.door = door;
  }

  @Override
  public Successor known(String miniApp, RegionCode region) {
    Optional<LiveMiniApp> found = find(miniApp);
    return new Successor(
        found.map(app -> app.manifest().name()),
        found.map(app -> state(app, region)).orElse(State.MISSING));
  }

  @Override
  public Future<State> called(String miniApp, RegionCode region) {
    State known = known(miniApp, region).state();
    if (known != State.LIVE) {
      return Future.succeededFuture(known);
    }
    List<Future<Boolean>> calls =
        find(miniApp).filter(SuccessorCalls::isRemote).stream()
            .flatMap(app -> operators(app, region).stream())
            .limit(MOST_CALLS)
            .map(operator -> answers(operator.endpoint()))
            .toList();
    return Future.join(calls)
        .map(
            done ->
                calls.stream().allMatch(call -> Boolean.TRUE.equals(call.result()))
                    ? State.LIVE
                    : State.RESTING);
  }

  private Optional<LiveMiniApp> find(String miniApp) {
    return live.find(new AppId(miniApp)).filter(app -> app.trialOf().isEmpty());
  }

  private static boolean isRemote(LiveMiniApp app) {
    return app.manifest().placement() == Manifest.Placement.REMOTE;
  }

  private State state(LiveMiniApp app, RegionCode region) {
    if (app.isSuspended()) {
      return State.SUSPENDED;
    }
    List<Operator> operators = operators(app, region);
    if (operators.isEmpty()) {
      return isRemote(app) || !app.operators().isEmpty() ? State.ELSEWHERE : State.LIVE;
    }
    return isRemote(app) && operators.stream().anyMatch(one -> client.rests(one.endpoint()))
        ? State.RESTING
        : State.LIVE;
  }

  /** Who serves all of the territory, or else parts of it. */
  private static List<Operator> operators(LiveMiniApp app, RegionCode region) {
    return app.operatorFor(region)
        .map(List::of)
        .orElseGet(
            () ->
                app.operators().stream()
                    .filter(operator -> operator.region().isWithin(region))
                    .toList());
  }

  /** An answer that is no fault, and not that nothing is there. */
  private Future<Boolean> answers(String endpoint) {
    OutboundRequest request =
        OutboundRequest.post(
                OpdCalls.address(endpoint, "/open"), "application/json", Buffer.buffer("{}"))
            .header("Accept", "application/json")
            .within(PATIENCE)
            .atMost(MOST_BYTES);
    return door.send(request)
        .map(SuccessorCalls::isWell)
        .recover(
            lost ->
                lost instanceof OutboundException
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(lost));
  }

  private static boolean isWell(OutboundReply reply) {
    int status = reply.status();
    return (status < 300 || status >= 400) && status < 500 && status != NOT_FOUND;
  }
}
