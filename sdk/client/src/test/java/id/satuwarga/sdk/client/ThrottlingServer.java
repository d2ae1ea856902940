package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.json;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * Several tenants at one server that counts as ours does, in windows of a second, and refuses what
 * is too many. A token names its OPD, as does a reference; nothing may reach another's.
 */
final class ThrottlingServer extends Dispatcher implements AutoCloseable {
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
  private static final Pattern OPD = Pattern.compile("Bearer (.+)-token");

  final MockWebServer web = new MockWebServer();
  final Map<String, Set<String>> taken = new ConcurrentHashMap<>();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger mixedUp = new AtomicInteger();
  final AtomicInteger requests = new AtomicInteger();
  private final int aSecond;
  private final Map<String, int[]> windows = new ConcurrentHashMap<>();

  ThrottlingServer(int aSecond) throws IOException {
    this.aSecond = aSecond;
    web.setDispatcher(this);
    web.start();
  }

  String url() {
    return "http://localhost:" + web.getPort();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getPath();
    if (path.equals("/v1/deployment")) {
      return json(200, "{\"mode\":\"sandbox\",\"issuer\":\"" + url() + "\"}");
    }
    String body = request.getBody().readUtf8();
    if (path.equals("/v1/token")) {
      return json(
          200, "{\"access_token\":\"" + OpdServer.opdOf(body) + "-token\",\"expires_in\":600}");
    }
    Matcher opd = OPD.matcher(String.valueOf(request.getHeader("Authorization")));
    String caller = opd.matches() ? opd.group(1) : "nobody";
    requests.incrementAndGet();
    int left = count(caller);
    if (left < 0) {
      refused.incrementAndGet();
      return OpdServer.problem(429, "too-many-requests").setHeader("Retry-After", "1");
    }
    return limits(path.equals("/v1/notices/bulk") ? bulk(caller, body) : one(caller, body), left);
  }

  private MockResponse one(String caller, String body) {
    return json(202, OpdServer.NOTICE.replace("complaint-42", take(caller, body)));
  }

  private MockResponse bulk(String caller, String body) {
    StringBuilder items = new StringBuilder();
    Matcher found = REFERENCE.matcher(body);
    while (found.find()) {
      String reference = take(caller, found.group());
      items
          .append(items.length() == 0 ? "" : ",")
          .append("{\"reference\":\"")
          .append(reference)
          .append("\",\"notice\":")
          .append(OpdServer.NOTICE.replace("complaint-42", reference))
          .append('}');
    }
    return json(200, "{\"items\":[" + items + "]}");
  }

  private String take(String caller, String body) {
    Matcher found = REFERENCE.matcher(body);
    String reference = found.find() ? found.group(1) : "";
    if (!reference.startsWith(caller)) {
      mixedUp.incrementAndGet();
    }
    taken.computeIfAbsent(caller, name -> ConcurrentHashMap.newKeySet()).add(reference);
    return reference;
  }

  private int count(String caller) {
    int second = (int) (System.currentTimeMillis() / 1000);
    int[] window =
        windows.compute(
            caller,
            (name, old) ->
                old == null || old[0] != second
                    ? new int[] {second, 1}
                    : new int[] {second, old[1] + 1});
    return aSecond - window[1];
  }

  private MockResponse limits(MockResponse answer, int left) {
    return answer
        .setHeader("RateLimit-Policy", "\"sendNotice\";q=" + aSecond + ";w=1")
        .setHeader("RateLimit", "\"sendNotice\";r=" + left + ";t=1");
  }

  @Override
  public void close() throws IOException {
    web.shutdown();
  }
}
