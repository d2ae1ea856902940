package id.satuwarga.server.platform.web;

import id.satuwarga.server.platform.crypto.Hashes;
import id.satuwarga.server.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands effectively once: the key's row, the effect and the stored answer commit together,
 * under a lock on caller and key, so that a crash leaves nothing and a repeat finds everything.
 */
final class Commands {
  private final Database database;
  private final AnswerRepository answers = new AnswerRepository();

  Commands(Database database) {
    this.database = database;
  }

  Future<Reply> run(BiFunction<Call, SqlConnection, Future<Reply>> handler, Call call) {
    return database.transaction(
        tx ->
            keyOf(call).isEmpty()
                ? handler.apply(call, tx)
                : once(
                        tx,
                        List.of(call),
                        fresh -> handler.apply(call, tx).map(reply -> List.of(Outcome.of(reply))))
                    .compose(outcomes -> outcomes.get(0).answer()));
  }

  /**
   * All calls in one transaction: of one caller, and each with a key of its own.
   *
   * @return an outcome for each
   */
  Future<List<Outcome>> runAll(GatheredCommand handler, List<Call> calls) {
    return database.transaction(tx -> once(tx, calls, fresh -> handler.handle(tx, fresh)));
  }

  static Optional<String> keyOf(Call call) {
    return call.operation().idempotencyKey() == Operation.IdempotencyKey.NONE
        ? Optional.empty()
        : call.header("Idempotency-Key");
  }

  private Future<List<Outcome>> once(
      SqlConnection tx, List<Call> calls, Function<List<Call>, Future<List<Outcome>>> handler) {
    String caller = nameOf(calls.get(0).caller());
    List<Turn> turns = calls.stream().map(call -> new Turn(caller, call)).toList();
    return answers
        .lock(tx, turns.stream().map(turn -> turn.lock).distinct().toList())
        .compose(
            mine ->
                answers
                    .find(tx, caller, turns.stream().map(turn -> turn.key).toList())
                    .compose(
                        known -> {
                          turns.forEach(turn -> turn.settle(mine, known));
                          return answerRest(tx, caller, turns, handler);
                        }))
        .map(done -> turns.stream().map(Turn::outcome).toList());
  }

  private Future<Void> answerRest(
      SqlConnection tx,
      String caller,
      List<Turn> turns,
      Function<List<Call>, Future<List<Outcome>>> handler) {
    List<Turn> fresh = turns.stream().filter(turn -> turn.outcome == null).toList();
    if (fresh.isEmpty()) {
      return Future.succeededFuture();
    }
    return handler
        .apply(fresh.stream().map(turn -> turn.call).toList())
        .compose(
            outcomes -> {
              for (int i = 0; i < fresh.size(); i++) {
                fresh.get(i).outcome = outcomes.get(i);
              }
              return answers.store(
                  tx, caller, fresh.stream().flatMap(turn -> turn.kept().stream()).toList());
            });
  }

  /** One call on its way to its outcome. */
  private static final class Turn {
    private final Call call;
    private final String key;
    private final long lock;
    private final byte[] fingerprint;
    private @Nullable Outcome outcome;

    Turn(String caller, Call call) {
      this.call = call;
      this.key = keyOf(call).orElseThrow();
      this.lock =
          ByteBuffer.wrap(Hashes.sha256((caller + "\0" + key).getBytes(StandardCharsets.UTF_8)))
              .getLong();
      this.fingerprint =
          Hashes.sha256(
              Buffer.buffer(call.request().method().name() + " " + call.request().uri() + "\n")
                  .appendBuffer(call.bytes())
                  .getBytes());
    }

    /** From what was asked before, or not at all. */
    void settle(Set<Long> mine, Map<String, AnswerRepository.Answer> known) {
      AnswerRepository.Answer before = known.get(key);
      if (!mine.contains(lock)) {
        outcome = Outcome.refused(WebProblems.requestInProgress());
      } else if (before != null) {
        outcome =
            Arrays.equals(fingerprint, before.requestHash().getBytes())
                ? Outcome.of(before.reply())
                : Outcome.refused(WebProblems.idempotencyKeyReused());
      }
    }

    Outcome outcome() {
      return Objects.requireNonNull(outcome);
    }

    /** What is kept in case the call is repeated: a reply; who was refused may try again. */
    Optional<AnswerRepository.Answer> kept() {
      return outcome()
          .reply()
          .map(reply -> new AnswerRepository.Answer(key, Buffer.buffer(fingerprint), reply));
    }
  }

  /** Sessions of one citizen share their keys, as do the keys of one OPD. */
  static String nameOf(Caller caller) {
    if (caller instanceof Caller.Opd opd) {
      return "opd:" + opd.opdCode();
    }
    if (caller instanceof Caller.Anonymous) {
      throw new IllegalStateException("an operation with Idempotency-Key lets in anybody");
    }
    return nameOfCitizen(caller.citizenId());
  }

  static String nameOfCitizen(String citizenId) {
    return "citizen:" + citizenId;
  }
}
