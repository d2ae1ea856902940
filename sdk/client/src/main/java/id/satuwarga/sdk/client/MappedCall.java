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
  private final String language;

  MappedCall(Inner<J> inner, Function<J, T> map, String language) {
    this.inner = inner;
    this.map = map;
    this.language = language;
  }

  @Override
  public T execute() {
    try {
      return map.apply(inner.run());
    } catch (CallFailed failed) {
      throw thrown(failed);
    }
  }

  private ApiException thrown(CallFailed failed) {
    String words = words(failed);
    switch (failed.kind()) {
      case UNREACHABLE:
        return new UnreachableException(words, failed);
      case KEY_REFUSED:
        return new KeyRefusedException(failed.code(), failed.requestId(), words, failed.getCause());
      case THROTTLED:
        return new ThrottledException(
            failed.code(), failed.requestId(), words, failed.retryAfter());
      case SERVER_FAILED:
        return new ServerFailedException(failed.code(), failed.requestId(), words);
      default:
        return new RefusedException(
            failed.code(), failed.status(), failed.requestId(), words, failed.places());
    }
  }

  /** The server's own words where it had any. */
  private String words(CallFailed failed) {
    String told = failed.words();
    if (told != null) {
      return told;
    }
    return language.equals("en")
        ? "The service cannot be reached at the moment. Please try again later."
        : "Layanan sedang tidak dapat dihubungi. Silakan coba lagi nanti.";
  }
}
