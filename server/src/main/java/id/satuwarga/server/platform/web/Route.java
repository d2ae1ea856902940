package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What answers one operation of the contract. Path, verb, authority and limits live in the contract
 * only, so that code and contract cannot disagree about them.
 */
public final class Route {
  private final String operationId;
  private final Optional<Function<Call, Future<Reply>>> query;
  private final Optional<BiFunction<Call, SqlConnection, Future<Reply>>> command;
  private final Optional<GatheredCommand> gathered;

  private Route(
      String operationId,
      Optional<Function<Call, Future<Reply>>> query,
      Optional<BiFunction<Call, SqlConnection, Future<Reply>>> command,
      Optional<GatheredCommand> gathered) {
    this.operationId = operationId;
    this.query = query;
    this.command = command;
    this.gathered = gathered;
  }

  /** Answers without a transaction of the kernel's: reads, and calls that leave the house. */
  public static Route query(String operationId, Function<Call, Future<Reply>> handler) {
    return new Route(operationId, Optional.of(handler), Optional.empty(), Optional.empty());
  }

  /**
   * Answers inside one transaction. When the contract lists the {@code Idempotency-Key} header for
   * the operation, the key's row, the effect, outbox rows and the stored answer share that
   * transaction. Never call another machine in here: the transaction would wait for it.
   */
  public static Route command(
      String operationId, BiFunction<Call, SqlConnection, Future<Reply>> handler) {
    return new Route(operationId, Optional.empty(), Optional.of(handler), Optional.empty());
  }

  /**
   * Like {@link #command}, for an operation that is called very often: calls of one caller that
   * come while one of theirs is being answered share the next transaction.
   */
  public static Route gathered(
      String operationId,
      BiFunction<Call, SqlConnection, Future<Reply>> alone,
      GatheredCommand together) {
    return new Route(operationId, Optional.empty(), Optional.of(alone), Optional.of(together));
  }

  public String operationId() {
    return operationId;
  }

  Optional<Function<Call, Future<Reply>>> query() {
    return query;
  }

  Optional<BiFunction<Call, SqlConnection, Future<Reply>>> command() {
    return command;
  }

  Optional<GatheredCommand> gathered() {
    return gathered;
  }

  @Override
  public String toString() {
    return operationId;
  }
}
