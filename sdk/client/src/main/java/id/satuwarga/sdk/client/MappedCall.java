package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.Running;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** A call inside, with its answer and its failure turned into ours. */
final class MappedCall<J, T> implements ApiCall<T> {
  /** What is done inside. */
  interface Inner<J> {
    J run(Running running) throws CallFailed;
  }

  /** What is done inside and has no answer. */
  interface Deed {
    void run(Running running) throws CallFailed;
  }

  private final Caller caller;
  private final CallOptions options;
  private final Inner<J> inner;
  private final Function<J, T> map;
  private final Set<Running> underWay = new HashSet<>();
  private boolean cancelled;

  MappedCall(Caller caller, Inner<J> inner, Function<J, T> map) {
    this(caller, CallOptions.standard(), inner, map);
  }

  private MappedCall(Caller caller, CallOptions options, Inner<J> inner, Function<J, T> map) {
    this.caller = caller;
    this.options = options;
    this.inner = inner;
    this.map = map;
  }

  /** A call that has no answer but its end. */
  @SuppressWarnings("NullAway") // a Void has no other value
  static ApiCall<Void> done(Caller caller, Deed deed) {
    return new MappedCall<Boolean, Void>(
        caller,
        running -> {
          deed.run(running);
          return true;
        },
        done -> null);
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
  public void enqueue(Consumer<? super T> done, Consumer<ApiException> failed) {
    Runnable task =
        () -> {
          T answer;
          try {
            answer = execute();
          } catch (ApiException problem) {
            failed.accept(problem);
            return;
          }
          done.accept(answer);
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
  public ApiCall<T> tries(int most) {
    return with(options.tries(most));
  }

  @Override
  public ApiCall<T> timeout(Duration longest) {
    return with(options.timeout(longest));
  }

  @Override
  public ApiCall<T> patience(Duration longest) {
    return with(options.patience(longest));
  }

  @Override
  public ApiCall<T> language(String code) {
    return with(options.language(code));
  }

  private ApiCall<T> with(CallOptions other) {
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
