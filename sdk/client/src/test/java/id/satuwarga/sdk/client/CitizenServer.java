package id.satuwarga.sdk.client;

import static id.satuwarga.sdk.client.OpdServer.json;
import static id.satuwarga.sdk.client.OpdServer.problem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A server for one citizen, which rotates sessions as ours does and fails when it is told to. */
final class CitizenServer extends Dispatcher implements AutoCloseable {
  static final String ME =
      "{\"id\":\"0199c7a2-5b1e-7c3a-9f10-3a5b7c9d1e01\",\"name\":\"Siti Rahmawati\","
          + "\"nik_masked\":\"9901••••••••0001\",\"language\":\"id\",\"roles\":[],\"home_region\":"
          + "{\"code\":\"21.71.10.1004\",\"level\":\"village\",\"name\":\"Belian\",\"time_zone\":\"WIB\",\"parents\":[{\"code\":\"21\",\"level\":\"province\",\"name\":\"Kepulauan"
          + " Riau\"},{\"code\":\"21.71\",\"level\":\"regency\",\"name\":\"Kota Batam\"}]}}";
  static final String ITEM =
      "{\"notice_id\":\"n-SEQ\",\"subject\":\"Pengaduan dijawab\",\"sender\":\"Diskominfo\","
          + "\"route\":\"satuwarga://apps/id.batam.apekesah/complaints/42\","
          + "\"received_at\":\"2026-11-22T03:30:04Z\",\"read\":false,\"seq\":SEQ}";

  final MockWebServer web = new MockWebServer();
  final List<RecordedRequest> seen = new CopyOnWriteArrayList<>();
  final AtomicInteger refreshes = new AtomicInteger();
  volatile boolean ended;

  /** Nobody renews while this is held. */
  final Semaphore renewals = new Semaphore(1);

  private volatile int rotation;
  private final Deque<MockResponse> first = new ArrayDeque<>();

  CitizenServer() throws IOException {
    web.setDispatcher(this);
    web.start();
  }

  String url() {
    return "http://localhost:" + web.getPort();
  }

  CitizenServer answersFirst(MockResponse... answers) {
    synchronized (first) {
      first.addAll(List.of(answers));
    }
    return this;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getPath();
    if (path.equals("/v1/session/refresh")) {
      return refresh(request.getBody().readUtf8());
    }
    seen.add(request);
    synchronized (first) {
      if (!first.isEmpty()) {
        return first.poll();
      }
    }
    if (path.equals("/v1/session") && request.getMethod().equals("POST")) {
      return json(201, tokens());
    }
    if (path.startsWith("/v1/services")) {
      return json(200, "{\"items\":[]}");
    }
    if (!("Bearer a" + rotation).equals(request.getHeader("Authorization"))) {
      return problem(401, "token-expired");
    }
    return request.getMethod().equals("GET")
        ? json(200, ME)
        : new MockResponse().setResponseCode(204);
  }

  private MockResponse refresh(String body) {
    refreshes.incrementAndGet();
    renewals.acquireUninterruptibly();
    renewals.release();
    return refreshed(body);
  }

  private synchronized MockResponse refreshed(String body) {
    if (ended || !body.contains("\"r" + rotation + "-refresh-token\"")) {
      return problem(401, "session-ended");
    }
    return json(200, tokens());
  }

  private synchronized String tokens() {
    rotation++;
    return "{\"access_token\":\"a"
        + rotation
        + "\",\"token_type\":\"Bearer\",\"expires_in\":600,\"refresh_token\":\"r"
        + rotation
        + "-refresh-token\",\"me\":"
        + ME
        + "}";
  }

  @Override
  public void close() throws IOException {
    web.shutdown();
  }
}
