package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.file.FileKind;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.region.RegionCode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;

/** The three calls of the contract's webhooks, with the token of the visit. */
final class OpdCalls {
  private static final int MOST_IMAGE_BYTES = 2 * 1024 * 1024;
  private final OpdClient client;
  private final OpdAnswers answers;

  @Inject
  OpdCalls(OpdClient client, OpdAnswers answers) {
    this.client = client;
    this.answers = answers;
  }

  /** A press of a button as the OPD gets it. */
  record Action(
      UUID id, String name, Optional<JsonNode> data, JsonNode inputs, Optional<String> state) {}

  /** A picture that a Screen shows. */
  record Image(FileKind kind, Buffer content) {}

  private record VisitFacts(
      UUID id,
      AppId appId,
      String page,
      Map<String, String> params,
      String language,
      RegionCode region,
      int contract) {

    static VisitFacts of(Visit visit) {
      return new VisitFacts(
          visit.id(),
          visit.appId(),
          visit.place().page(),
          visit.place().params(),
          visit.language().tag(),
          visit.region(),
          visit.contract());
    }
  }

  private record OpenCall(VisitFacts visit, Optional<Map<String, String>> storage) {}

  private record ActCall(VisitFacts visit, Action action, Optional<Map<String, String>> storage) {}

  Future<JsonNode> open(String endpoint, Visit visit, Handover.Parcel parcel) {
    OpenCall call = new OpenCall(VisitFacts.of(visit), parcel.storage());
    OutboundRequest request = post(endpoint, "/open", call, parcel.token());
    return screen(Errand.OPEN, client.send(visit.citizen(), endpoint, request));
  }

  Future<JsonNode> act(String endpoint, Visit visit, Action action, Handover.Parcel parcel) {
    ActCall call = new ActCall(VisitFacts.of(visit), action, parcel.storage());
    OutboundRequest request =
        post(endpoint, "/act", call, parcel.token())
            .header("Idempotency-Key", action.id().toString());
    return screen(Errand.ACT, client.send(visit.citizen(), endpoint, request));
  }

  Future<Image> image(String endpoint, Visit visit, String ref, String token) {
    OutboundRequest request =
        OutboundRequest.get(address(endpoint, "/images/" + ref))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "image/jpeg, image/png, image/webp")
            .atMost(MOST_IMAGE_BYTES);
    return client
        .send(visit.citizen(), endpoint, request)
        .recover(lost -> Future.failedFuture(answers.failure(Errand.IMAGE, lost)))
        .map(reply -> new Image(answers.image(reply), reply.body()));
  }

  private Future<JsonNode> screen(Errand errand, Future<OutboundReply> call) {
    return call.recover(lost -> Future.failedFuture(answers.failure(errand, lost)))
        .compose(reply -> answers.screen(errand, reply));
  }

  private static OutboundRequest post(String endpoint, String path, Object body, String token) {
    return OutboundRequest.post(
            address(endpoint, path), "application/json", Buffer.buffer(Json.writeBytes(body)))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .atMost(ScreenJudge.MOST_BYTES);
  }

  static String address(String endpoint, String path) {
    return (endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint)
        + path;
  }
}
