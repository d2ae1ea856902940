package id.satuwarga.server.platform.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Lets calls of one caller that come while another of theirs is being answered wait for it, and
 * then answers all that wait in one transaction. Nobody waits who comes alone, and no caller waits
 * for another's calls.
 */
final class Gatherer {
  private static final int MOST = 100;
  private final Vertx vertx;
  private final Commands commands;
  private final BiFunction<Call, SqlConnection, Future<Reply>> alone;
  private final GatheredCommand together;

  /** Who waits, by the name of the caller; one entry for each caller who is being answered. */
  private final Map<String, Set<Waiting>> waiting = new HashMap<>();

  Gatherer(WebServices services, Route route, GatheredCommand together) {
    this.vertx = services.vertx();
    this.commands = services.commands();
    this.alone = route.command().orElseThrow();
    this.together = together;
  }

  private static final class Waiting {
    private final Call call;
    private final Promise<Reply> answer = Promise.promise();
    private final Context context;

    Waiting(Call call, Context context) {
      this.call = call;
      this.context = context;
    }

    /** Where the call came in, so that an answer is written by the loop of its connection. */
    void end(Future<Reply> end) {
      context.runOnContext(go -> end.onComplete(answer));
    }
  }

  Future<Reply> run(Call call) {
    if (Commands.keyOf(call).isEmpty() || !together.takes(call)) {
      return commands.run(alone, call);
    }
    String caller = Commands.nameOf(call.caller());
    Waiting one = new Waiting(call, vertx.getOrCreateContext());
    synchronized (waiting) {
      Set<Waiting> others = waiting.get(caller);
      if (others != null) {
        others.add(one);
        return one.answer.future();
      }
      waiting.put(caller, new LinkedHashSet<>());
    }
    answer(caller, List.of(one));
    return one.answer.future();
  }

  private void answer(String caller, List<Waiting> portion) {
    Future<Void> answered = portion.size() == 1 ? alone(portion.get(0)) : together(portion);
    answered.onComplete(
        done -> {
          List<Waiting> next;
          synchronized (waiting) {
            next = next(caller);
          }
          if (!next.isEmpty()) {
            answer(caller, next);
          }
        });
  }

  /** Calls with one key do not go together: the second finds what the first was answered. */
  private List<Waiting> next(String caller) {
    Set<Waiting> others = waiting.getOrDefault(caller, Set.of());
    List<Waiting> next = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Iterator<Waiting> each = others.iterator();
    while (each.hasNext() && next.size() < MOST) {
      Waiting one = each.next();
      if (keys.add(Commands.keyOf(one.call).orElseThrow())) {
        next.add(one);
        each.remove();
      }
    }
    if (next.isEmpty()) {
      waiting.remove(caller);
    }
    return next;
  }

  private Future<Void> alone(Waiting one) {
    Future<Reply> reply = commands.run(alone, one.call);
    reply.onComplete(done -> one.end(reply));
    return reply.transform(done -> Future.succeededFuture());
  }

  private Future<Void> together(List<Waiting> portion) {
    return commands
        .runAll(together, portion.stream().map(one -> one.call).toList())
        .transform(
            done -> {
              if (done.failed()) {
                return Future.join(portion.stream().map(this::alone).toList()).mapEmpty();
              }
              for (int i = 0; i < portion.size(); i++) {
                portion.get(i).end(done.result().get(i).answer());
              }
              return Future.succeededFuture();
            });
  }
}
