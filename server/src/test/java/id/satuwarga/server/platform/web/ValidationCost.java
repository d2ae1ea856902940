package id.satuwarga.server.platform.web;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.RequestValidator;
import io.vertx.openapi.validation.impl.RequestParameterImpl;
import io.vertx.openapi.validation.impl.ValidatableRequestImpl;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * CPU that judging a request by the contract costs: with our own checks, and with the request
 * validator of vertx-openapi. Both from the text of the query and the bytes of the body on.
 */
public final class ValidationCost {
  private static final String JSON = "application/json";
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long BATCH_NANOS = 1_000_000_000L;
  private static final int BATCHES = 3;
  private static final int AT_ONCE = 50;
  private final Contract contract;
  private final RequestValidator theirs;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ValidationCost(Contract contract, RequestValidator theirs) {
    this.contract = contract;
    this.theirs = theirs;
  }

  /** Loads the contract for both. */
  public static Future<ValidationCost> of(Vertx vertx) {
    return Contract.load(vertx, "satuwarga/openapi.yaml")
        .compose(
            contract ->
                OpenAPIContract.from(vertx, ContractView.of(contract.document()))
                    .map(
                        view ->
                            new ValidationCost(contract, RequestValidator.create(vertx, view))));
  }

  /** A request as far as the contract judges it. */
  public record Sample(
      String operationId, String query, Map<String, String> headers, String body) {}

  /** Microseconds of CPU for one request with our checks. */
  public double ours(Sample sample) {
    Judge judge = new Judge(contract.operation(sample.operationId()).orElseThrow());
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(sample.headers());
    Buffer body = Buffer.buffer(sample.body());
    return cost(
        () -> {
          boolean empty = body.length() == 0;
          judge.judge(
              new Input(
                  Map.of(),
                  UrlText.pairs(sample.query()),
                  empty ? "" : JSON,
                  Map.of(),
                  empty ? null : StrictJson.read(body),
                  body),
              headers);
          return Future.succeededFuture();
        });
  }

  /**
   * Microseconds of CPU for one request with vertx-openapi's validator, its thread hop included.
   */
  public double theirs(Sample sample) {
    Map<String, RequestParameter> headers = new HashMap<>();
    sample.headers().forEach((name, value) -> headers.put(name, new RequestParameterImpl(value)));
    Buffer body = Buffer.buffer(sample.body());
    return cost(
        () -> {
          Map<String, RequestParameter> query = new HashMap<>();
          UrlText.pairs(sample.query())
              .forEach((name, values) -> query.put(name, new RequestParameterImpl(values.get(0))));
          return theirs.validate(
              body.length() == 0
                  ? new ValidatableRequestImpl(Map.of(), headers, Map.of(), query)
                  : new ValidatableRequestImpl(
                      Map.of(), headers, Map.of(), query, new RequestParameterImpl(body), JSON),
              sample.operationId());
        });
  }

  /** By time and not by number: until the code is compiled, the compiler's CPU is all one sees. */
  private double cost(Supplier<Future<?>> judging) {
    judgeFor(WARM_UP_NANOS, judging);
    List<Double> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      long begin = system.getProcessCpuTime();
      int done = judgeFor(BATCH_NANOS, judging);
      batches.add((system.getProcessCpuTime() - begin) / 1e3 / done);
    }
    return batches.stream().sorted().skip(BATCHES / 2).findFirst().orElseThrow();
  }

  private static int judgeFor(long nanos, Supplier<Future<?>> judging) {
    int done = 0;
    for (long end = System.nanoTime() + nanos; System.nanoTime() < end; done += AT_ONCE) {
      List<Future<?>> open = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        open.add(judging.get());
      }
      Future.all(open)
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(1, TimeUnit.MINUTES)
          .join();
    }
    return done;
  }
}
