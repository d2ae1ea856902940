package id.satuwarga.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satuwarga.server.platform.config.Mode;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundDoorTest {
  private static final Duration QUICK = Duration.ofMillis(200);
  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<String> seen = new AtomicReference<>("");
  private String base;
  private int port;

  @BeforeEach
  void listen() {
    HttpServer server =
        TestServer.await(
            vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
    port = server.actualPort();
    base = "http://127.0.0.1:" + port;
  }

  @AfterEach
  void close() {
    TestServer.await(vertx.close());
  }

  private void answer(HttpServerRequest request) {
    seen.set(request.method() + " " + request.uri() + " " + request.getHeader("Host"));
    switch (String.valueOf(request.path())) {
      case "/redirect" ->
          request.response().setStatusCode(302).putHeader("Location", base + "/other").end();
      case "/big" -> request.response().setChunked(true).end("x".repeat(5000));
      case "/announced" -> request.response().end("x".repeat(5000));
      case "/slow" -> vertx.setTimer(5_000, late -> request.response().end());
      case "/drip" -> {
        request.response().setChunked(true).write("a");
        vertx.setPeriodic(50, tick -> request.response().write("a"));
      }
      case "/drop" -> request.connection().close();
      default ->
          request.body().onSuccess(body -> request.response().putHeader("X-Seen", "1").end(body));
    }
  }

  private OutboundDoor sandbox() {
    return new OutboundDoor(vertx, Mode.SANDBOX, Resolver.system(vertx));
  }

  private static Future<List<InetAddress>> addresses(String... literals) {
    try {
      List<InetAddress> found = new ArrayList<>();
      for (String literal : literals) {
        found.add(InetAddress.getByName(literal));
      }
      return Future.succeededFuture(found);
    } catch (UnknownHostException none) {
      return Future.failedFuture(none);
    }
  }

  private static OutboundException failure(OutboundDoor door, OutboundRequest request) {
    try {
      TestServer.await(door.send(request));
    } catch (CompletionException failed) {
      return (OutboundException) failed.getCause();
    }
    throw new AssertionError("it was let through: " + request.url());
  }

  @Test
  void whatIsSentArrivesAndWhatIsAnsweredComesBack() {
    OutboundReply reply =
        TestServer.await(
            sandbox()
                .send(
                    OutboundRequest.post(base + "/echo?a=%20b", "text/plain", Buffer.buffer("halo"))
                        .header("Authorization", "Bearer x")));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).hasToString("halo");
    assertThat(reply.header("X-Seen")).contains("1");
    assertThat(seen.get()).isEqualTo("POST /echo?a=%20b 127.0.0.1:" + port);
  }

  @Test
  void theNameIsKeptWhileTheCheckedAddressIsUsed() {
    OutboundDoor door = new OutboundDoor(vertx, Mode.SANDBOX, host -> addresses("127.0.0.1"));
    TestServer.await(door.send(OutboundRequest.get("http://opd.example:" + port + "/x")));
    assertThat(seen.get()).isEqualTo("GET /x opd.example:" + port);
  }

  @Test
  void aNameIsLookedUpOnceACall() {
    AtomicInteger lookUps = new AtomicInteger();
    OutboundDoor door =
        new OutboundDoor(
            vertx,
            Mode.SANDBOX,
            host -> {
              return addresses(lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.99");
            });
    TestServer.await(door.send(OutboundRequest.get("http://rebind.example:" + port + "/")));
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void redirectsComeBackAsTheyAre() {
    OutboundReply reply = TestServer.await(sandbox().send(OutboundRequest.get(base + "/redirect")));
    assertThat(reply.status()).isEqualTo(302);
    assertThat(seen.get()).startsWith("GET /redirect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/big", "/announced"})
  void longAnswersAreCutOff(String path) {
    OutboundException failure = failure(sandbox(), OutboundRequest.get(base + path).atMost(1000));
    assertThat(failure.failure()).isEqualTo(OutboundException.Failure.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "/drip"})
  void theWholeExchangeHasADeadline(String path) {
    OutboundException failure =
        failure(sandbox(), OutboundRequest.get(base + path).within(Duration.ofMillis(300)));
    assertThat(failure.failure()).isEqualTo(OutboundException.Failure.TIMEOUT);
    assertThat(failure.mayHaveArrived()).isTrue();
  }

  @Test
  void aBrokenConnectionMayHaveDelivered() {
    OutboundException failure = failure(sandbox(), OutboundRequest.get(base + "/drop"));
    assertThat(failure.failure()).isEqualTo(OutboundException.Failure.UNREACHABLE);
    assertThat(failure.mayHaveArrived()).isTrue();
  }

  @Test
  void nobodyThereHasSeenNothing() {
    OutboundException failure = failure(sandbox(), OutboundRequest.get("http://127.0.0.1:1/"));
    assertThat(failure.failure()).isEqualTo(OutboundException.Failure.UNREACHABLE);
    assertThat(failure.mayHaveArrived()).isFalse();
  }

  @Test
  void aNameThatLeadsNowhereIsUnreachable() {
    OutboundDoor door =
        new OutboundDoor(
            vertx, Mode.SANDBOX, host -> Future.failedFuture(new UnknownHostException(host)));
    assertThat(failure(door, OutboundRequest.get("https://nowhere.example/")).failure())
        .isEqualTo(OutboundException.Failure.UNREACHABLE);
  }

  @Test
  void namesThatKeepUsWaitingHoldNoThread() {
    OutboundDoor door =
        new OutboundDoor(
            vertx, Mode.SANDBOX, host -> Promise.<List<InetAddress>>promise().future());
    List<Future<OutboundReply>> stuck =
        IntStream.range(0, 100)
            .mapToObj(i -> OutboundRequest.get("https://name" + i + ".example/"))
            .map(request -> door.send(request.within(Duration.ofSeconds(1))))
            .toList();

    assertThat(TestServer.await(vertx.executeBlocking(() -> "free", false))).isEqualTo("free");
    assertThat(failure(door, OutboundRequest.get("https://name.example/").within(QUICK)).wasTried())
        .isFalse();
    assertThat(stuck).noneMatch(Future::succeeded);
  }

  @Test
  void theNamesOfThisMachineAreKnown() {
    OutboundReply reply =
        TestServer.await(sandbox().send(OutboundRequest.get("http://localhost:" + port + "/x")));
    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https://user@example.com/",
        "https://example.com/#x",
        "https:///x",
        "not an address",
        "https://example.com:99999/",
        "https://exa mple.com/",
        "https://99999999999/",
        "https://1.2.3/"
      })
  void otherAddressesAreRefused(String url) {
    OutboundDoor door = new OutboundDoor(vertx, Mode.SANDBOX, host -> addresses("9.9.9.9"));
    assertThat(failure(door, OutboundRequest.get(url)).failure())
        .isEqualTo(OutboundException.Failure.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:db8::1",
        "::127.0.0.1",
        "2001::1",
        "fec0::1",
        "100::1"
      })
  void privateAddressesAreRefusedInBothModes(String address) throws Exception {
    InetAddress found = InetAddress.getByName(address);
    for (Mode mode : Mode.values()) {
      if (found.isLoopbackAddress() && mode == Mode.SANDBOX) {
        continue;
      }
      OutboundDoor door = new OutboundDoor(vertx, mode, host -> addresses(address));
      assertThat(failure(door, OutboundRequest.get("https://opd.example/")).failure())
          .as("%s in %s", address, mode)
          .isEqualTo(OutboundException.Failure.REFUSED);
    }
  }

  @Test
  void onePrivateAddressSpoilsAName() throws Exception {
    OutboundDoor door =
        new OutboundDoor(vertx, Mode.PRODUCTION, host -> addresses("9.9.9.9", "10.0.0.1"));
    assertThat(failure(door, OutboundRequest.get("https://opd.example/")).failure())
        .isEqualTo(OutboundException.Failure.REFUSED);
  }

  @Test
  void productionRefusesLoopback() {
    OutboundDoor door = new OutboundDoor(vertx, Mode.PRODUCTION, Resolver.system(vertx));
    assertThat(failure(door, OutboundRequest.get(base + "/")).failure())
        .isEqualTo(OutboundException.Failure.REFUSED);
    assertThat(failure(door, OutboundRequest.get("https://127.0.0.1:" + port + "/")).failure())
        .isEqualTo(OutboundException.Failure.REFUSED);
  }

  @Test
  void publicAddressesAreAllowed() throws Exception {
    AddressRules rules = new AddressRules(false);
    for (String address :
        new String[] {"9.9.9.9", "103.10.10.10", "2606:4700::1111", "172.32.0.1"}) {
      assertThat(rules.allows(InetAddress.getByName(address))).as(address).isTrue();
    }
  }

  @Test
  void headersThatFrameTheMessageAreTheDoorsOwn() {
    assertThatThrownBy(
            () -> sandbox().send(OutboundRequest.get(base).header("Transfer-Encoding", "chunked")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
