package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import java.util.Optional;

/** How one of many calls was answered: by a reply, or by a problem after no effect. */
public final class Outcome {
  private final Future<Reply> answer;

  private Outcome(Future<Reply> answer) {
    this.answer = answer;
  }

  public static Outcome of(Reply reply) {
    return new Outcome(Future.succeededFuture(reply));
  }

  public static Outcome refused(Problem problem) {
    return new Outcome(Future.failedFuture(problem.asException()));
  }

  Future<Reply> answer() {
    return answer;
  }

  /** Empty when the call was refused. */
  Optional<Reply> reply() {
    return Optional.ofNullable(answer.result());
  }
}
