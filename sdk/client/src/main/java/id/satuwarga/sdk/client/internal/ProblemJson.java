package id.satuwarga.sdk.client.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457, as far as the client uses it. */
final class ProblemJson {
  int status;
  @Nullable String code;
  @Nullable String title;
  @Nullable String instance;
  @Nullable List<Place> errors;

  /** A place in the request. */
  static final class Place {
    @Nullable String pointer;
  }
}
