package id.satuwarga.sdk.client.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Keeps calls within the limits the server publishes, so that it never has to refuse one. */
@Singleton
class Pacer {
  private static final long LOOK_AGAIN_MILLIS = 500;
  private static final int JITTER_MILLIS = 100;
  private static final Pattern QUOTA = Pattern.compile(";\\s*q=(\\d{1,8})(?!\\d)");
  private static final Pattern REMAINING = Pattern.compile(";\\s*r=(\\d{1,8})(?!\\d)");
  private static final Pattern RESET = Pattern.compile(";\\s*t=(\\d{1,8})(?!\\d)");

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  @Inject
  Pacer() {}

  /** Returns when it is this call's turn; fails when that is further away than its patience. */
  void await(Request request, Running run) throws CallFailed {
    Lane lane = lane(request);
    for (; ; ) {
      Duration left = lane.take(System.nanoTime());
      if (left.isZero()) {
        return;
      }
      // looks again soon, because answers to others tell more; not all at once when a window opens
      long step = Math.min(LOOK_AGAIN_MILLIS, left.toMillis() + 1);
      Duration length =
          Duration.ofMillis(step + ThreadLocalRandom.current().nextInt(JITTER_MILLIS));
      if (!run.isPatient(left) || !run.waitForTurn(length)) {
        throw CallFailed.throttled(left);
      }
    }
  }

  void ended(Request request) {
    lane(request).ended();
  }

  void told(Request request, Headers headers) {
    Integer limit = number(headers.get("RateLimit-Policy"), QUOTA);
    Integer remaining = number(headers.get("RateLimit"), REMAINING);
    Integer reset = number(headers.get("RateLimit"), RESET);
    if (limit != null && remaining != null && reset != null) {
      lane(request).told(System.nanoTime(), new Lane.Standing(limit, remaining, reset));
    }
  }

  void closed(Request request, Duration length) {
    lane(request).closed(System.nanoTime(), length);
  }

  /** Limits are counted by operation, and each has a method of {@link Api}. */
  private Lane lane(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    String operation = invocation == null ? request.method() : invocation.method().getName();
    return lanes.computeIfAbsent(operation, name -> new Lane());
  }

  /** A parameter of the one policy that an operation has. */
  private static @Nullable Integer number(@Nullable String header, Pattern parameter) {
    Matcher found = parameter.matcher(header == null ? "" : header);
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }
}
