package id.satuwarga.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import id.satuwarga.server.platform.file.FileKind;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.json.Json;
import id.satuwarga.server.platform.web.DocumentJudge;
import id.satuwarga.server.platform.web.Problem;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Makes of what an OPD answered a Screen, or the problem the citizen is told. */
final class OpdAnswers {
  private static final int LONGEST = 500;
  private static final int LONGEST_PAUSE = 300;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\s\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final int JUDGES = 2;
  private static final Duration LONGEST_JUDGEMENT = Duration.ofSeconds(5);
  private final ScreenJudge judge;
  private final WorkerExecutor bench;

  @Inject
  OpdAnswers(ScreenJudge judge, Vertx vertx) {
    this.judge = judge;
    this.bench =
        vertx.createSharedWorkerExecutor(
            "screen-judge", JUDGES, LONGEST_JUDGEMENT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The Screen, judged on threads of its own: what an OPD sends keeps nobody else waiting. */
  Future<JsonNode> screen(Errand errand, OutboundReply reply) {
    if (reply.status() != 200) {
      throw problem(errand, reply).asException();
    }
    if (!isOfType(reply, "application/json")) {
      throw GatewayProblems.answerInvalid(List.of()).asException();
    }
    return bench
        .executeBlocking(() -> judge.judge(reply.body()), false)
        .map(
            verdict ->
                verdict
                    .screen()
                    .orElseThrow(
                        () -> GatewayProblems.answerInvalid(verdict.violations()).asException()));
  }

  /** What a picture is by its content; nothing else is handed on. */
  FileKind image(OutboundReply reply) {
    if (reply.status() != 200) {
      throw problem(Errand.IMAGE, reply).asException();
    }
    return FileKind.of(reply.body().getBytes())
        .filter(FileKind::isImage)
        .orElseThrow(() -> GatewayProblems.answerInvalid(List.of()).asException());
  }

  private static Problem problem(Errand errand, OutboundReply reply) {
    int status = reply.status();
    if (errand == Errand.IMAGE && status == 404) {
      return WebProblems.notFound();
    }
    if (errand == Errand.ACT && status == 409) {
      return WebProblems.requestInProgress();
    }
    if (errand == Errand.ACT && status == 504) {
      return GatewayProblems.outcomeUnknown();
    }
    if (status == 422 && errand != Errand.IMAGE) {
      return refusal(reply);
    }
    return status >= 500
        ? pause(reply).map(GatewayProblems::unreachable).orElseGet(GatewayProblems::unreachable)
        : GatewayProblems.answerInvalid(List.of());
  }

  /** What the citizen is told when no answer came. */
  ProblemException failure(Errand errand, Throwable failure) {
    if (failure instanceof ProblemException told) {
      return told;
    }
    if (failure instanceof OutboundException lost) {
      if (lost.failure() == OutboundException.Failure.TOO_LARGE) {
        return GatewayProblems.answerInvalid(List.of()).asException();
      }
      return errand.isSafe() || !lost.mayHaveArrived()
          ? GatewayProblems.unreachable().asException()
          : GatewayProblems.outcomeUnknown().asException();
    }
    throw new IllegalStateException("a call failed in a way no call should", failure);
  }

  static Problem refusal(OutboundReply reply) {
    return Optional.of(reply)
        .filter(answer -> isOfType(answer, "application/problem+json"))
        .flatMap(answer -> DocumentJudge.read(answer.body()))
        .map(Json::tree)
        .map(OpdAnswers::words)
        .filter(words -> !words.isBlank())
        .map(GatewayProblems::refused)
        .orElseGet(() -> GatewayProblems.answerInvalid(List.of()));
  }

  private static String words(JsonNode problem) {
    String title = problem.path("title").asText("");
    String detail = problem.path("detail").asText("");
    String both = title.isBlank() || detail.isBlank() ? title + detail : title + ". " + detail;
    String plain = UNPRINTABLE.matcher(both).replaceAll(" ").strip();
    return plain
        .codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static Optional<Duration> pause(OutboundReply reply) {
    return reply
        .header("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE)));
  }

  static boolean isOfType(OutboundReply reply, String type) {
    return reply
        .header("Content-Type")
        .map(header -> header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type::equals)
        .isPresent();
  }
}
