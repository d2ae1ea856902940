package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.catalog.AppId;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.http.OutboundRequest;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.DocumentJudge;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.Text;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;

/** The call by which a source is asked for data, and what may come back. */
final class DataCalls {
  private static final int MOST_BYTES = 262_144;
  private static final int LONGEST_VALUE = 10_000;
  private final OpdClient client;

  @Inject
  DataCalls(OpdClient client) {
    this.client = client;
  }

  /** What the source is asked, and told of who asks. */
  record Question(String source, List<String> fields, String language, Asker reader) {
    static Question of(
        DataReads.Reader reader, DataAdmission.Admitted admitted, DataRequest request) {
      return new Question(
          admitted.use().sourceName(),
          request.fields(),
          reader.language().tag(),
          new Asker(
              admitted.reader().appId(),
              reader.opd(),
              admitted.use().purpose(),
              admitted.use().legalBasis()));
    }
  }

  /** Who asks, and what for. */
  record Asker(AppId appId, OpdCode opd, Text purpose, Optional<String> legalBasis) {}

  /** Only fields that were asked for; what the source does not hold is not there. */
  Future<Map<String, String>> read(DataHandover.Ready ready, Question question) {
    String endpoint = ready.source().endpoint();
    OutboundRequest request =
        OutboundRequest.post(
                OpdCalls.address(endpoint, "/data"),
                "application/json",
                Buffer.buffer(Json.writeBytes(question)))
            .header("Authorization", "Bearer " + ready.token())
            .header("Accept", "application/json")
            .atMost(MOST_BYTES);
    return client
        .send(ready.citizen(), endpoint, request)
        .recover(DataCalls::lost)
        .map(reply -> values(reply, question.fields()));
  }

  private static Future<OutboundReply> lost(Throwable failure) {
    if (failure instanceof ProblemException told) {
      return Future.failedFuture(unavailable(told.problem().pause()));
    }
    return Future.failedFuture(
        failure instanceof OutboundException ? DataProblems.sourceUnavailable() : failure);
  }

  private static ProblemException unavailable(Optional<Duration> pause) {
    return pause.map(DataProblems::sourceUnavailable).orElseGet(DataProblems::sourceUnavailable);
  }

  private static Map<String, String> values(OutboundReply reply, List<String> fields) {
    if (reply.status() == 422) {
      throw OpdAnswers.refusal(reply).asException();
    }
    if (reply.status() >= 500) {
      throw unavailable(OpdAnswers.pause(reply));
    }
    JsonNode values =
        Optional.of(reply)
            .filter(answer -> answer.status() == 200)
            .filter(answer -> OpdAnswers.isOfType(answer, "application/json"))
            .flatMap(answer -> DocumentJudge.read(answer.body()))
            .map(Json::tree)
            .map(answer -> answer.path("values"))
            .filter(JsonNode::isObject)
            .orElseThrow(DataProblems::sourceUnavailable);
    Map<String, String> asked = new TreeMap<>();
    for (String field : fields) {
      if (values.has(field)) {
        asked.put(field, text(values.get(field)));
      }
    }
    return asked;
  }

  private static String text(JsonNode value) {
    if (!value.isTextual() || value.asText().length() > LONGEST_VALUE) {
      throw DataProblems.sourceUnavailable();
    }
    return value.asText();
  }
}
