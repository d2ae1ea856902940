package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.Running;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** A call inside, with its answer and its failure turned into ours. */
final class MappedCall<J, T> implements ApiCall<T> {
  /** What is done inside. */
  interface Inner<J> {
    J run(Running running) throws CallFailed;
  }

  private final Caller caller;
  private final RequestOptions options;
  private final Inner<J> inner;
  private final Function<J, T> map;
  private final Set<Running> underWay = new HashSet<>();
  private boolean cancelled;

  MappedCall(Caller caller, Inner<J> inner, Function<J, T> map) {
    this(caller, RequestOptions.standard(), inner, map);
  }

  private MappedCall(Caller caller, RequestOptions options, Inner<J> inner, Function<J, T> map) {
    this.caller = caller;
    this.options = options;
    this.inner = inner;
    this.map = map;
  }

  @Override
  public T execute() {
    Running running = begin();
    try {
      return map.apply(inner.run(running));
    } catch (CallFailed failed) {
      throw Failures.thrown(failed, language());
    } finally {
      end(running);
    }
  }

  @Override
  public void enqueue(ApiCallback<T> callback) {
    Runnable task =
        () -> {
          T answer;
          try {
            answer = execute();
          } catch (ApiException problem) {
            callback.failed(problem);
            return;
          }
          callback.done(answer);
        };
    try {
      caller.threads().execute(task);
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("the client is closed", closed);
    }
  }

  @Override
  public synchronized void cancel() {
    cancelled = true;
    underWay.forEach(Running::cancel);
  }

  @Override
  public ApiCall<T> with(RequestOptions other) {
    return new MappedCall<>(caller, other, inner, map);
  }

  private synchronized Running begin() {
    Running running =
        caller.begin(options.language, options.tries, options.patience, options.timeout);
    if (cancelled) {
      running.cancel();
    }
    underWay.add(running);
    return running;
  }

  private synchronized void end(Running running) {
    underWay.remove(running);
  }

  private String language() {
    return options.language == null ? caller.language() : options.language;
  }
}
