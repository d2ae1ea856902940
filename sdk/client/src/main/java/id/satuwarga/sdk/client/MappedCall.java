package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.CallFailed;
import java.util.function.Function;

/** A call inside, with its answer and its failure turned into ours. */
final class MappedCall<J, T> implements ApiCall<T> {
  /** What is done inside. */
  interface Inner<J> {
    J run() throws CallFailed;
  }

  private final Inner<J> inner;
  private final Function<J, T> map;

  MappedCall(Inner<J> inner, Function<J, T> map) {
    this.inner = inner;
    this.map = map;
  }

  @Override
  public T execute() {
    try {
      return map.apply(inner.run());
    } catch (CallFailed failed) {
      throw thrown(failed);
    }
  }

  private static ApiException thrown(CallFailed failed) {
    switch (failed.kind()) {
      case UNREACHABLE:
        return new UnreachableException(failed);
      case KEY_REFUSED:
        return new KeyRefusedException(failed.code(), failed.requestId(), failed.words());
      case THROTTLED:
        return new ThrottledException(
            failed.code(), failed.requestId(), failed.words(), failed.retryAfter());
      case SERVER_FAILED:
        return new ServerFailedException(failed.code(), failed.requestId(), failed.words());
      default:
        return new RefusedException(
            failed.code(), failed.status(), failed.requestId(), failed.words(), failed.places());
    }
  }
}
