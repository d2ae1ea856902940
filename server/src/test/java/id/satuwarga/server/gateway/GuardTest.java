package id.satuwarga.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.satuwarga.server.identity.CitizenId;
import id.satuwarga.server.platform.http.OutboundException;
import id.satuwarga.server.platform.http.OutboundException.Reach;
import id.satuwarga.server.platform.http.OutboundReply;
import id.satuwarga.server.platform.web.ProblemException;
import id.satuwarga.server.testing.TestClient;
import id.satuwarga.server.testing.TestReply;
import id.satuwarga.server.testing.TestServer;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardTest {
  @RegisterExtension static final TestServer server = new TestServer();
  @RegisterExtension static final OpdServer opd = new OpdServer();
  private static Vertx vertx;
  private final Town town = new Town(server, opd);

  @BeforeAll
  static void begin() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void end() {
    vertx.close();
  }

  @AfterEach
  void presentTime() {
    server.clock().reset();
  }

  @Test
  void aSlowOpdHoldsOnlySoManyCallsAndDragsNobodyDown() {
    String slow = town.service("lambat");
    String healthy = town.service("sehat");
    CountDownLatch refused = new CountDownLatch(2);
    opd.answer("lambat/open", OpdServer.held(refused, OpdServer.screen("Telat")));
    TestClient siti = town.siti();
    ExecutorService crowd = Executors.newFixedThreadPool(8);

    List<CompletableFuture<TestReply>> calls =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> Town.open(siti, slow), crowd))
            .toList();
    Town.open(siti, healthy).hasStatus(201);
    List<CompletableFuture<Void>> told =
        calls.stream().map(call -> call.thenRun(refused::countDown)).toList();
    assertThat(told).hasSize(8);

    assertThat(calls.stream().map(call -> call.join().status()).toList())
        .contains(201)
        .contains(502);
    assertThat(opd.asked("lambat/open")).as("four, and two that waited").hasSize(6);
    crowd.shutdown();
  }

  @Test
  void anEndpointThatFailsForManyIsLeftAloneForAWhile() {
    EndpointGuard guard = guard();
    for (int i = 0; i < 10; i++) {
      fails(guard, Future.succeededFuture(reply(500)), somebody());
    }

    assertThat(isOpen(guard)).isFalse();
    server.clock().advance(Duration.ofSeconds(11));
    assertThat(isOpen(guard)).isTrue();
  }

  @Test
  void silenceCountsAsAFault() {
    EndpointGuard guard = guard();
    for (int i = 0; i < 10; i++) {
      fails(guard, lost(OutboundException.Failure.TIMEOUT, Reach.SENT), somebody());
    }

    assertThat(isOpen(guard)).isFalse();
  }

  @Test
  void oneCitizensFailuresCountOnce() {
    EndpointGuard guard = guard();
    CitizenId stubborn = somebody();
    for (int i = 0; i < 40; i++) {
      fails(guard, Future.succeededFuture(reply(500)), stubborn);
    }
    for (int i = 0; i < 12; i++) {
      assertThat(isOpen(guard)).isTrue();
    }
  }

  @Test
  void whatFailedOnOurSideSaysNothingAboutTheEndpoint() {
    EndpointGuard guard = guard();
    for (int i = 0; i < 40; i++) {
      fails(guard, lost(OutboundException.Failure.REFUSED, Reach.NOT_TRIED), somebody());
    }

    assertThat(isOpen(guard)).isTrue();
  }

  @Test
  void oneCitizenWhoMakesAnOpdFailDoesNotTakeItFromOthers() {
    String fragile = town.service("rapuh");
    opd.answer("rapuh/open", OpdServer.status(500));
    TestClient siti = town.siti();
    for (int i = 0; i < 12; i++) {
      Town.open(siti, fragile).isProblem("service-unreachable");
    }
    opd.answer("rapuh/open", OpdServer.screen("Sehat"));

    Town.open(server.as("bagus"), fragile).hasStatus(201);
  }

  @Test
  void anOpdThatRefusesIsNotSick() {
    String strict = town.service("tegas");
    opd.answer("tegas/open", OpdServer.status(404));
    TestClient siti = town.siti();

    for (int i = 0; i < 15; i++) {
      Town.open(siti, strict).isProblem("service-answer-invalid");
    }
    assertThat(opd.asked("tegas/open")).hasSize(15);
  }

  private static EndpointGuard guard() {
    GatewayConfig config = new GatewayConfig(Duration.ofSeconds(1), 4, 2, Duration.ofSeconds(10));
    String endpoint = "http://127.0.0.1/" + UUID.randomUUID();
    return new EndpointGuard(vertx, endpoint, config, server.clock());
  }

  private static CitizenId somebody() {
    return new CitizenId(UUID.randomUUID());
  }

  private static void fails(EndpointGuard guard, Future<OutboundReply> outcome, CitizenId citizen) {
    assertThat(guard.call(citizen, () -> outcome).cause() instanceof ProblemException).isFalse();
  }

  /** Whether it lets a call through; one that does well. */
  private static boolean isOpen(EndpointGuard guard) {
    return guard.call(somebody(), () -> Future.succeededFuture(reply(200))).succeeded();
  }

  private static OutboundReply reply(int status) {
    return new OutboundReply(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());
  }

  private static Future<OutboundReply> lost(OutboundException.Failure failure, Reach reach) {
    return Future.failedFuture(new OutboundException(failure, "lost", reach));
  }
}
