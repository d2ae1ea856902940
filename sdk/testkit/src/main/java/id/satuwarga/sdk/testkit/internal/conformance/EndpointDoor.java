package id.satuwarga.sdk.testkit.internal.conformance;

import id.satuwarga.sdk.miniapp.MiniApp;
import id.satuwarga.sdk.opd.ImageSource;
import id.satuwarga.sdk.opd.MiniAppEndpoint;
import id.satuwarga.sdk.opd.VisitTokens;
import id.satuwarga.sdk.opd.internal.Endpoint;
import id.satuwarga.sdk.opd.internal.EndpointAnswer;
import id.satuwarga.sdk.opd.internal.EndpointRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Calls an endpoint that runs in the test, without a socket. */
final class EndpointDoor implements Door, AutoCloseable {
  private final MiniAppEndpoint endpoint;
  private final Witness witness;

  private EndpointDoor(MiniAppEndpoint endpoint, Witness witness) {
    this.endpoint = endpoint;
    this.witness = witness;
  }

  static EndpointDoor to(
      MiniApp app, ImageSource images, Clock clock, Profile profile, TokenMint mint) {
    Witness witness = Witness.of(app);
    return new EndpointDoor(
        MiniAppEndpoint.of(witness, VisitTokens.of(mint.address(), profile.operator()))
            .actions(new Forgetful())
            .images(images)
            .clock(clock)
            .deadline(profile.deadline().multipliedBy(2)),
        witness);
  }

  @Override
  public void close() {
    endpoint.close();
  }

  @Override
  public Answer send(Request request) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    long start = System.nanoTime();
    EndpointAnswer answer =
        Endpoint.of(endpoint)
            .answer(
                EndpointRequest.of(request.method(), request.path(), headers::get, request::body));
    return new Answer(
        answer.status(),
        answer.headers().getOrDefault("Content-Type", "").toLowerCase(Locale.ROOT),
        answer.body(),
        Duration.ofNanos(System.nanoTime() - start),
        answer.status() == 500 ? witness.lastFault() : null);
  }
}
